import { createHash, randomBytes } from 'node:crypto';
import { nationalCalendar } from '@app/calendar';
import { type Actor, decide, type Decision, openDossier } from '@app/dossiers';
import { type AccountId, type AgencyCode, type DossierId, type Instant, instantOf, millisecondsOf, type ProcedureCode, type ProcedureVersionId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { EXAMPLE_PLAN } from '@app/testing';
import type { BenchDatabase } from '../measure.js';
import { insertCopies } from './dossier-copies.js';

const AGENCY = 'H56.30' as AgencyCode;
const VERSION = createHash('sha256').update(canonical(EXAMPLE_PLAN)).digest('hex') as ProcedureVersionId;
/** As much of a record as whoever hears of a dossier reads. */
const RECORD = { code: EXAMPLE_PLAN.procedureCode, name: { vi: 'Ví dụ', en: 'Example' }, fees: [], components: [] };
const MONTH = 202511;
const DEADLINE = 'examineLate';
const TEMPLATE = '019aa000-0000-7000-8000-ffffffffffff' as DossierId;
const citizen = '00000000-0000-4000-8000-00000000000c' as AccountId;
export const OFFICER: Actor = {
  accountId: '00000000-0000-4000-8000-00000000000f' as AccountId, kind: 'OFFICIAL',
  roles: [{ agencyCode: AGENCY, division: 'TTPVHCC', role: 'intakeOfficer' }],
};
const DIVISIONS = ['TTPVHCC', 'KTHTDT', 'LD', 'PCCC', 'DIENLUC'];

/** SQL for the id of dossier number `n` of a group. */
const idSql = (group: number) => `('019aa000-0000-7000-8000-${group.toString(16)}' || lpad(to_hex(n), 11, '0'))::uuid`;
export const codeOf = (n: number): string => `H56.30-251101-B${n}`;
export const armedCodeOf = (n: number): string => `H56.30-251101-A${n}`;

/** `armed` dossiers at examination with a deadline of the diagram each, and `open` others at intake for people to work on; each with its whole log. */
export async function seedStorm(database: BenchDatabase, { armed, open }: { readonly armed: number; readonly open: number }): Promise<void> {
  const { owner } = database;
  await owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('${AGENCY}', 'Phường', 'Ward', 'COMMUNE', '2025-07-01')`);
  await owner.query(`INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) SELECT '${AGENCY}/' || c, '${AGENCY}', c, c, c, '2025-07-01' FROM unnest($1::text[]) c`, [DIVISIONS]);
  await owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at) VALUES ($1, $2, 1, $4, '[]', $3, '', '2025-07-01', now())`,
    [VERSION, EXAMPLE_PLAN.procedureCode, JSON.stringify(EXAMPLE_PLAN), JSON.stringify(RECORD)],
  );
  await owner.query('SELECT make_transition_partition($1)', [MONTH]);
  const at = instantOf(millisecondsOf((await owner.query<{ now: Date }>('SELECT now()')).rows[0]!.now.toISOString() as Instant) - 3_600_000);
  const opened = taken(openDossier(EXAMPLE_PLAN, nationalCalendar(), {
    dossierId: TEMPLATE, agencyCode: AGENCY, procedureCode: EXAMPLE_PLAN.procedureCode as ProcedureCode, procedureVersionId: VERSION, channel: 'ONLINE',
    submitterId: citizen, facts: { area: 80 }, by: { accountId: citizen, kind: 'CITIZEN', roles: [] }, at, salt: randomBytes(16),
  }));
  const accepted = taken(decide(EXAMPLE_PLAN, nationalCalendar(), opened.dossier, {
    name: 'complete', step: 'intake', outcome: 'accept', by: OFFICER, at, salt: randomBytes(16), expectedVersion: 1,
  }));
  await insertCopies(owner, { id: idSql(1), code: `'H56.30-251101-A' || n`, count: armed, month: MONTH, template: TEMPLATE, history: [opened, accepted] });
  await insertCopies(owner, { id: idSql(2), code: `'H56.30-251101-B' || n`, count: open, month: MONTH, template: TEMPLATE, history: [opened] });
  await owner.query('VACUUM ANALYZE dossiers, dossier_transitions, deadlines, tasks');
  // As on a server that has been up for a day: its log goes into files that are there already, and every page is touched for the first time.
  await owner.query('CHECKPOINT');
}

/** The deadline of the diagram falls due everywhere at the same instant, so many seconds from now; the house's own keep their moments. @returns PostgreSQL's epoch milliseconds of it */
export async function fallDueIn(database: BenchDatabase, seconds: number): Promise<number> {
  const { rows } = await database.owner.query(`WITH at AS (SELECT now() + make_interval(secs => $1) AS due), moved AS (UPDATE deadlines SET due_at = at.due FROM at WHERE key LIKE '%/${DEADLINE}')
    SELECT extract(epoch FROM due)::float8 * 1000 AS due FROM at`, [seconds]);
  await database.owner.query('VACUUM ANALYZE deadlines');
  return rows[0].due as number;
}

function taken(result: { readonly ok: true; readonly value: Decision } | { readonly ok: false; readonly error: unknown }): Decision {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
