import { createHash, randomBytes } from 'node:crypto';
import { nationalCalendar } from '@app/calendar';
import { type Actor, decide, type Decision, type Dossier, openDossier } from '@app/dossiers';
import { type AccountId, type AgencyCode, type DossierId, type Instant, instantOf, type ProcedureCode, type ProcedureVersionId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { EXAMPLE_PLAN, type TestDatabase } from '@app/testing';

const AGENCY = 'H56.30' as AgencyCode;
const VERSION = createHash('sha256').update(canonical(EXAMPLE_PLAN)).digest('hex') as ProcedureVersionId;
/** As much of a record as whoever hears of a dossier reads. */
const RECORD = { code: EXAMPLE_PLAN.procedureCode, name: { vi: 'Ví dụ', en: 'Example' }, fees: [], components: [] };
const TEMPLATE = '019aa000-0000-7000-8000-ffffffffffff' as DossierId;
const CITIZEN = '00000000-0000-4000-8000-00000000000c' as AccountId;
const OFFICER: Actor = {
  accountId: '00000000-0000-4000-8000-00000000000f' as AccountId, kind: 'OFFICIAL', roles: [{ agencyCode: AGENCY, division: 'TTPVHCC', role: 'intakeOfficer' }],
};
const OPENED = '2025-11-22T03:00:00.000Z' as Instant;

/** A ward, a published example, nothing filed yet, and a list of what will be armed. */
export async function seedWard({ owner }: TestDatabase): Promise<void> {
  await owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('${AGENCY}', 'Phường', 'Ward', 'COMMUNE', '2025-07-01') ON CONFLICT DO NOTHING`);
  await owner.query(
    `INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) SELECT '${AGENCY}/' || c, '${AGENCY}', c, c, c, '2025-07-01' FROM unnest($1::text[]) c ON CONFLICT DO NOTHING`,
    [['TTPVHCC', 'KTHTDT', 'LD', 'PCCC', 'DIENLUC']],
  );
  await owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at) VALUES ($1, $2, 1, $4, '[]', $3, '', '2025-07-01', now())`,
    [VERSION, EXAMPLE_PLAN.procedureCode, JSON.stringify(EXAMPLE_PLAN), JSON.stringify(RECORD)],
  );
  await owner.query('SELECT make_transition_partition(202511)');
  await owner.query('CREATE TABLE IF NOT EXISTS armed (dossier_id uuid PRIMARY KEY, due_at timestamptz NOT NULL)');
}

/** So many dossiers at examination, each with a deadline that falls due between now and so many seconds from now. */
export async function armDossiers({ owner }: TestDatabase, { first, count, withinSeconds }: { readonly first: number; readonly count: number; readonly withinSeconds: number }): Promise<void> {
  const dossier = examined();
  const { key } = dossier.timers.find((timer) => timer.key.includes('examineLate'))!;
  const id = `('019aa000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const range = 'generate_series($1::int, $1::int + $2::int - 1) n';
  await owner.query(
    `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at,
      version, status, state, head_hash, moved_at)
    SELECT ${id}, 202511, 'H56.30-251122-' || n, $3, $4, '${AGENCY}', 2, $5, $6, $7, 2, replace($8, '${TEMPLATE}', ${id}::text), '\\x00', $6 FROM ${range}`,
    [first, count, EXAMPLE_PLAN.procedureCode, VERSION, CITIZEN, dossier.openedAt, dossier.version, canonical(dossier)],
  );
  // In one commit: a deadline may fire as soon as it is seen.
  await owner.query(
    `WITH due AS (INSERT INTO armed SELECT ${id}, now() + make_interval(secs => $4::float8 * (n - $1::int) / $2::int) FROM ${range} RETURNING *)
    INSERT INTO deadlines (dossier_id, key, due_at) SELECT dossier_id, $3, due_at FROM due`,
    [first, count, key, withinSeconds],
  );
}

export interface Lateness {
  readonly armed: number;
  readonly fired: number;
  readonly lost: number;
  readonly twice: number;
  readonly early: number;
  /** Seconds. */
  readonly p99: number;
  readonly most: number;
}

/** What became of all that was armed, by the log alone. */
export async function latenessOf({ owner }: TestDatabase): Promise<Lateness> {
  const { rows } = await owner.query(
    `WITH fired AS (SELECT dossier_id, count(*) AS times, min(at) AS at FROM dossier_transitions WHERE command = 'timer' GROUP BY 1)
    SELECT count(*)::int AS armed, coalesce(sum(f.times), 0)::int AS fired, (count(*) FILTER (WHERE f.at IS NULL))::int AS lost,
      (count(*) FILTER (WHERE f.times > 1))::int AS twice, (count(*) FILTER (WHERE f.at < date_trunc('milliseconds', a.due_at)))::int AS early,
      coalesce(percentile_cont(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM f.at - a.due_at)::float8), 0) AS p99,
      coalesce(max(extract(epoch FROM f.at - a.due_at)), 0)::float8 AS most
    FROM armed a LEFT JOIN fired f USING (dossier_id)`,
  );
  return rows[0] as Lateness;
}

/** Looks until all that is armed was fired, or time is up. */
export async function untilFired(database: TestDatabase, seconds: number): Promise<Lateness> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const lateness = await latenessOf(database);
    if (lateness.lost === 0 || performance.now() > end) return lateness;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function examined(): Dossier {
  const at = instantOf(Date.parse(OPENED));
  const opened = taken(openDossier(EXAMPLE_PLAN, nationalCalendar(), {
    dossierId: TEMPLATE, agencyCode: AGENCY, procedureCode: EXAMPLE_PLAN.procedureCode as ProcedureCode, procedureVersionId: VERSION, channel: 'ONLINE',
    submitterId: CITIZEN, facts: { area: 80 }, by: { accountId: CITIZEN, kind: 'CITIZEN', roles: [] }, at, salt: randomBytes(16),
  }));
  return taken(decide(EXAMPLE_PLAN, nationalCalendar(), opened.dossier, {
    name: 'complete', step: 'intake', outcome: 'accept', by: OFFICER, at, salt: randomBytes(16), expectedVersion: 1,
  })).dossier;
}

function taken(result: { readonly ok: true; readonly value: Decision } | { readonly ok: false; readonly error: unknown }): Decision {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
