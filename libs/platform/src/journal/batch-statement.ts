import { never } from '@app/kernel';
import type { Statement } from '../database/statement.js';
import type { ListName } from './batch-lists.js';

export interface BatchStatement extends Statement {
  /** The statement's parameters, one list each. */
  readonly lists: readonly ListName[];
}

const made = new Map<string, BatchStatement>();

/**
 * The one statement that writes a batch with these lists; what no entry has is not in it. An instant further than
 * `toleranceSeconds` from the server's is not written. Gives one row: `written`, a line `<place> <code>` for each entry
 * that was written.
 */
export function statementFor(lists: readonly ListName[], toleranceSeconds: number): BatchStatement {
  const name = `journal-${toleranceSeconds}-${lists.join('-')}`;
  const known = made.get(name);
  if (known) return known;
  // The server keeps 63 characters of a name: two statements must differ within them.
  const statement = { name: `journal-${made.size}`, text: textOf(lists, toleranceSeconds), lists };
  made.set(name, statement);
  return statement;
}

function textOf(lists: readonly ListName[], toleranceSeconds: number): string {
  const given = (list: ListName): string => `unnest($${lists.indexOf(list) + 1}::journal_${list}[])`;
  const guards = [
    `e.at BETWEEN now() - interval '${toleranceSeconds} s' AND now() + interval '${toleranceSeconds} s'`,
    ...(lists.includes('answer') ? ['e.ord <> ALL (ARRAY(SELECT ord FROM spent))'] : []),
    ...(lists.includes('inbox') ? ['e.ord <> ALL (ARRAY(SELECT ord FROM stale))'] : []),
  ].join(' AND ');
  const rows = lists.flatMap((list) => rowsFor(list, `${given(list)} x JOIN written w USING (ord)`));
  const parts = [
    ...(lists.includes('answer') ? [spent(given('answer'))] : []),
    ...(lists.includes('inbox') ? [stale(given('inbox'))] : []),
    ...(lists.includes('opening') ? openings(given('entry'), given('opening'), guards) : [moves(given('entry'), guards)]),
    ...[TRANSITION, ...rows].map((sql, at) => `rows_${at} AS (${sql})`),
  ];
  return `WITH ${parts.join(',\n')}
SELECT string_agg(ord || ' ' || code, E'\\n') AS written FROM written`;
}

const ENTRY = 'id, opened_month, version, at, status, state, command, step_id, outcome, division_id, actor_kind, actor_id, from_steps, to_steps, leaf, hash';
const LOGGED = 'opened_month, at, status, command, step_id, outcome, division_id, actor_kind, actor_id, from_steps, to_steps, leaf, hash';

/** Entries whose actor has used their key before. */
const spent = (answers: string): string =>
  `spent AS (SELECT x.ord FROM ${answers} x WHERE (SELECT true FROM answers a WHERE a.actor_id = x.actor_id AND a.key = x.key))`;

/** Entries whose message had its effect before, or is no longer theirs. */
const stale = (inbox: string): string =>
  `stale AS (SELECT x.ord FROM ${inbox} x WHERE (SELECT true FROM inbox i WHERE i.message_id = x.message_id AND i.handler = x.handler)
    OR (SELECT true FROM outbox o WHERE o.id = x.message_id AND o.token = x.token AND o.done_at IS NULL) IS NULL)`;

/**
 * The range instead of `=` leaves the planner one way only, the index: a plan made while the table was small would
 * otherwise go on reading all of it. Entries come sorted, so that rows are locked in the order of their ids.
 */
const moves = (entries: string, guards: string): string => `written AS (UPDATE dossiers d
  SET version = e.version + 1, status = e.status, state = e.state, head_hash = e.hash, moved_at = e.at
  FROM ${entries} WITH ORDINALITY AS e(${ENTRY}, ord)
  WHERE d.id >= e.id AND d.id <= e.id AND d.version = e.version AND e.at >= d.moved_at AND ${guards}
  RETURNING e.ord, d.id, d.code, d.version AS seq, ${LOGGED.split(', ').map((name) => `e.${name}`).join(', ')})`;

/** Numbers of one agency and day are given in one step for the whole batch, and are consecutive in it. */
const openings = (entries: string, given: string, guards: string): string[] => [
  `offered AS MATERIALIZED (SELECT e.*, x.agency_code, x.code_day::date, x.procedure_code, x.procedure_version_id, x.channel, x.submitter_id,
    x.form_key, x.declaration, x.components
  FROM ${entries} WITH ORDINALITY AS e(${ENTRY}, ord) JOIN ${given} x USING (ord)
  WHERE ${guards} AND (SELECT true FROM dossiers d WHERE d.id = e.id) IS NULL)`,
  `counted AS (INSERT INTO dossier_counters AS c (agency_code, day, last)
  SELECT agency_code, code_day, count(*) FROM offered GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (agency_code, day) DO UPDATE SET last = c.last + EXCLUDED.last RETURNING agency_code, day, last)`,
  `numbered AS (SELECT o.*, c.last - count(*) OVER (PARTITION BY o.agency_code, o.code_day)
    + row_number() OVER (PARTITION BY o.agency_code, o.code_day ORDER BY o.ord) AS number
  FROM offered o JOIN counted c ON c.agency_code = o.agency_code AND c.day = o.code_day)`,
  `coded AS MATERIALIZED (SELECT n.*, 1 AS seq, n.agency_code || '-' || to_char(n.code_day, 'YYMMDD') || '-'
    || lpad(n.number::text, greatest(4, length(n.number::text)), '0') AS code FROM numbered n)`,
  `opened AS (INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel,
    submitter_id, opened_at, version, status, state, head_hash, moved_at)
  SELECT id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, at, 1, status, state, hash, at
  FROM coded ORDER BY ord ON CONFLICT (id) DO NOTHING RETURNING id)`,
  `written AS MATERIALIZED (SELECT coded.* FROM coded JOIN opened USING (id))`,
];

const TRANSITION = `INSERT INTO dossier_transitions (dossier_id, seq, ${LOGGED}) SELECT id, seq, ${LOGGED} FROM written`;

const SAME_TASK = `t.dossier_id >= w.id AND t.dossier_id <= w.id AND t.step_id >= x.step_id AND t.step_id <= x.step_id
    AND t.since BETWEEN x.since AND x.since AND t.instance >= x.instance AND t.instance <= x.instance`;

/** @param given  the rows of the list, each beside its entry if that was written */
function rowsFor(list: ListName, given: string): string[] {
  switch (list) {
    case 'entry':
      return [];
    case 'opening':
      return [`INSERT INTO declarations (dossier_id, seq, form_key, content, components) SELECT id, seq, form_key, declaration, components FROM written`];
    case 'declaration':
      return [`INSERT INTO declarations (dossier_id, seq, form_key, content, components)
  SELECT w.id, w.seq, x.form_key, x.content, x.components FROM ${given}`];
    case 'answer':
      return [`INSERT INTO answers (actor_id, key, body_hash, dossier_id, status, body)
  SELECT x.actor_id, x.key, x.body_hash, w.id, x.status, x.body FROM ${given}`];
    case 'inbox':
      return [`INSERT INTO inbox (message_id, handler) SELECT x.message_id, x.handler FROM ${given}`];
    case 'secret':
      return [`INSERT INTO transition_secrets (dossier_id, seq, salt, fields) SELECT w.id, w.seq, x.salt, x.fields FROM ${given}`];
    case 'arm':
      return [`INSERT INTO deadlines AS d (dossier_id, key, due_at) SELECT w.id, x.key, x.due_at FROM ${given}
  ON CONFLICT (dossier_id, key) DO UPDATE SET due_at = EXCLUDED.due_at WHERE d.due_at <> EXCLUDED.due_at`];
    case 'disarm':
      return [`DELETE FROM deadlines d USING ${given} WHERE d.dossier_id >= w.id AND d.dossier_id <= w.id AND d.key >= x.key AND d.key <= x.key`];
    case 'message':
      return [`INSERT INTO outbox (dossier_id, seq, name, payload) SELECT w.id, w.seq, x.name, x.payload FROM ${given}`];
    case 'task_open':
      return [`INSERT INTO tasks (id, dossier_id, step_id, since, instance, performer_kind, division_id, role, assignee_id, opened_at, due_at)
  SELECT x.id, w.id, x.step_id, x.since, x.instance, x.performer_kind, x.division_id, x.role, x.assignee_id, w.at, x.due_at FROM ${given}`];
    case 'task_close':
      return [`DELETE FROM tasks t USING ${given} WHERE ${SAME_TASK}`];
    case 'task_assign':
      return [`UPDATE tasks t SET assignee_id = x.assignee_id FROM ${given} WHERE ${SAME_TASK}`];
    case 'task_due':
      return [`UPDATE tasks t SET due_at = x.due_at FROM ${given} WHERE ${SAME_TASK}`];
    case 'link':
      return [`INSERT INTO dossier_links (caller_id, step_id, since, called_id) SELECT x.caller_id, x.step_id, x.since, w.id FROM ${given}`];
    default:
      return never(list);
  }
}
