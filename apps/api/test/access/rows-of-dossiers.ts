import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@app/testing';

/** One row more of everything that can belong to a dossier, and of what a draft has: no table is left out for want of rows. */
export async function givenRowsOfEverything({ owner }: TestDatabase): Promise<void> {
  // Both ends are one dossier, so that whoever may see neither is told of none.
  await owner.query(`INSERT INTO dossier_links (caller_id, step_id, since, called_id) SELECT id, 'call', 1, id FROM dossiers`);
  const { rows: dossiers } = await owner.query('SELECT id, submitter_id, agency_code FROM dossiers');
  for (const { id, submitter_id: by, agency_code: agency } of dossiers) {
    const [draft, file] = [randomUUID(), 'a'.repeat(64)];
    await owner.query(
      `INSERT INTO drafts (id, owner_id, procedure_code, agency_code, channel, version, state, step, on_behalf, content, created_at, saved_at, expires_at)
       VALUES ($1, $2, '1.999999', $3, 2, 1, 'OPEN', 'applicant', false, '{}', now(), now(), now() + interval '1 day')`,
      [draft, by, agency],
    );
    const FILE = `INSERT INTO files (id, owner_id, draft_id, dossier_id, component, name, media_type, size, sha256, scan, uploaded_at) VALUES (gen_random_uuid(), $1, $2, $3, 'X', 'x.pdf', 'application/pdf', 1, $4, 'CLEAN', now())`;
    await owner.query(FILE, [by, draft, null, file]);
    await owner.query(FILE, [by, null, id, file]);
    await owner.query(`INSERT INTO transition_secrets (dossier_id, seq, salt, fields) VALUES ($1, 99, '', '{"reason": "riêng"}')`, [id]);
    await owner.query(
      `INSERT INTO filings (dossier_id, draft_id, filed_by, on_behalf, applicant, papers, fee_groups, fees, filed_at) VALUES ($1, $2, $3, false, '{}', '[]', '{}', '{}', now())`,
      [id, draft, by],
    );
    await owner.query(`INSERT INTO dossier_notes (dossier_id, number, at, author_id, division_id, text) VALUES ($1, 99, now(), $1, 'H56.30/VHXH', 'riêng')`, [id]);
    await owner.query(`INSERT INTO ratings (dossier_id, stars, rated_by, rated_at) VALUES ($1, 5, $2, now())`, [id, by]);
    await owner.query(`INSERT INTO reads (actor_id, dossier_id, what) VALUES ($1, $2, 'dossier')`, [by, id]);
    await owner.query(`INSERT INTO papers (id, dossier_id, seq, kind, agency_code, year, issued_at) VALUES (gen_random_uuid(), $1, 99, 'x', $2, 2026, now())`, [id, agency]);
    await owner.query(
      `INSERT INTO payments (id, dossier_id, collect, amount, lines, state, asked_at, agency_code) VALUES (gen_random_uuid(), $1, 'COLLECT_UPFRONT', 1, '[]', 'ASKED', now(), $2) ON CONFLICT DO NOTHING`,
      [id, agency],
    );
    // Its order has the dossier's id for a name: whose it is can be asked without the payment.
    await owner.query(
      `INSERT INTO payment_attempts (order_id, payment_id, gateway, amount, started_at, started_by, expires_at, state)
       SELECT $1::text, id, 'x', 1, now(), $2, now(), 'STARTED' FROM payments WHERE dossier_id = $1::uuid LIMIT 1`,
      [id, by],
    );
    // And the part that was given back has it for a reason.
    await owner.query(
      `INSERT INTO payment_returns (payment_id, part, amount, returned_at, returned_by, reason)
       SELECT id, 1, 1, now(), $2, $1::text FROM payments WHERE dossier_id = $1::uuid LIMIT 1`,
      [id, by],
    );
  }
}
