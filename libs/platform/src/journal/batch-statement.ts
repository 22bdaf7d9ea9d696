import type { Statement } from '../database/database.js';
import { type BatchShape, type Part, PARTS } from './batch-parts.js';

/** A column of a batch: its name in the statement, its type, and which of the lists below it belongs to. */
export interface Column {
  readonly name: string;
  readonly type: 'int2' | 'int4' | 'text' | 'bytea' | 'timestamptz' | 'uuid';
}
const columns = (type: Column['type'], names: string): Column[] => names.split(' ').map((name) => ({ name, type }));

/** One line per entry. The order is that of the values in `batch-values.ts`. */
const ENTRY = [
  ...columns('uuid', 'id actor_id'), ...columns('timestamptz', 'at'), ...columns('int4', 'version opened_month'),
  ...columns('int2', 'status actor_kind'), ...columns('text', 'state command step_id outcome division_id from_steps to_steps'),
  ...columns('bytea', 'leaf hash'),
];
const OPENING = [
  ...columns('text', 'agency_code code_day lookup_code procedure_code procedure_version_id form_key content components'),
  ...columns('int2', 'channel'), ...columns('uuid', 'submitter_id'),
];
const ANSWER = [...columns('uuid', 'answer_actor'), ...columns('text', 'answer_key answer_body'), ...columns('bytea', 'answer_hash'), ...columns('int2', 'answer_status')];
const SECRET = [...columns('bytea', 'salt'), ...columns('text', 'fields')];

/** Lists of their own: any number of lines per entry, each with the place of its entry. */
const LISTS: Readonly<Partial<Record<Part, readonly Column[]>>> = {
  arm: [...columns('int4', 'ord'), ...columns('text', 'key'), ...columns('timestamptz', 'due_at')],
  disarm: [...columns('int4', 'ord'), ...columns('text', 'key')],
  messages: [...columns('int4', 'ord'), ...columns('text', 'name payload')],
  taskOpen: [
    ...columns('int4', 'ord since'), ...columns('uuid', 'task_id assignee_id'),
    ...columns('text', 'step_id instance performer_kind division_id role'), ...columns('timestamptz', 'due_at'),
  ],
  taskClose: [...columns('int4', 'ord since'), ...columns('text', 'step_id instance')],
  taskAssign: [...columns('int4', 'ord since'), ...columns('text', 'step_id instance'), ...columns('uuid', 'assignee_id')],
};

export interface BatchStatement extends Statement {
  readonly shape: BatchShape;
  readonly entry: readonly Column[];
  readonly lists: readonly { readonly part: Part; readonly columns: readonly Column[] }[];
}

const made = new Map<string, BatchStatement>();

/**
 * The one statement that writes a batch. An instant further than `toleranceSeconds` from the server's is not written.
 * Gives one row: `written`, a line `<place> <code>` for each entry that was written.
 */
export function statementFor(shape: BatchShape, toleranceSeconds: number): BatchStatement {
  const present = PARTS.filter((part) => shape.parts.has(part));
  const name = `journal-${shape.openings ? 'open' : 'move'}-${PARTS.map((part) => (shape.parts.has(part) ? 1 : 0)).join('')}-${toleranceSeconds}`;
  const known = made.get(name);
  if (known) return known;

  const entry = [...ENTRY, ...(shape.openings ? OPENING : []), ...(shape.parts.has('answers') ? ANSWER : []), ...(shape.parts.has('secrets') ? SECRET : [])];
  const lists = present.flatMap((part) => (LISTS[part] ? [{ part, columns: LISTS[part] }] : []));
  const statement = { name, text: textOf({ shape, entry, lists, toleranceSeconds }), shape, entry, lists };
  made.set(name, statement);
  return statement;
}

interface Draft extends Omit<BatchStatement, 'name' | 'text'> {
  readonly toleranceSeconds: number;
}

function textOf({ shape, entry, lists, toleranceSeconds }: Draft): string {
  let next = 1;
  const from = (list: readonly Column[]): string => `unnest(${list.map(({ type }) => `$${next++}::${type}[]`).join(', ')})`;
  const entries = `${from(entry)} WITH ORDINALITY AS e(${entry.map(({ name }) => name).join(', ')}, ord)`;
  const guards = [
    `e.at BETWEEN now() - interval '${toleranceSeconds} s' AND now() + interval '${toleranceSeconds} s'`,
    ...(shape.parts.has('answers') ? ['(SELECT true FROM answers a WHERE a.actor_id = e.answer_actor AND a.key = e.answer_key) IS NULL'] : []),
  ].join(' AND ');
  const head = shape.openings ? openings(entries, guards) : moves(entries, guards, entry);
  const rows = [
    TRANSITION,
    ...(shape.openings ? [DECLARATION] : []),
    ...(shape.parts.has('answers') ? [ANSWERED] : []),
    ...(shape.parts.has('secrets') ? [SECRETS] : []),
    ...lists.map((list) => childRows(list.part, `${from(list.columns)} WITH ORDINALITY AS x(${list.columns.map(({ name }) => name).join(', ')}, place)`)),
  ];
  return `WITH ${[...head, ...rows.map((sql, at) => `rows_${at} AS (${sql})`)].join(',\n')}
SELECT string_agg(ord || ' ' || code, E'\\n') AS written FROM written`;
}

/**
 * The range instead of `=` leaves the planner one way only, the index: a plan made while the table was small would
 * otherwise go on reading all of it. Entries come sorted, so that rows are locked in the order of their ids.
 */
const moves = (entries: string, guards: string, entry: readonly Column[]): string[] => [
  `written AS (UPDATE dossiers d SET version = e.version + 1, status = e.status, state = e.state, head_hash = e.hash, moved_at = e.at
  FROM ${entries}
  WHERE d.id >= e.id AND d.id <= e.id AND d.version = e.version AND e.at >= d.moved_at AND ${guards}
  RETURNING e.ord, d.code, d.version AS seq, ${entry.filter(({ name }) => name !== 'version').map(({ name }) => `e.${name}`).join(', ')})`,
];

/** Numbers of one agency and day are given in one step for the whole batch, and are consecutive in it. */
const openings = (entries: string, guards: string): string[] => [
  `offered AS MATERIALIZED (SELECT * FROM ${entries}
  WHERE ${guards} AND (SELECT true FROM dossiers d WHERE d.id = e.id) IS NULL)`,
  `counted AS (INSERT INTO dossier_counters AS c (agency_code, day, last)
  SELECT agency_code, code_day::date, count(*) FROM offered GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (agency_code, day) DO UPDATE SET last = c.last + EXCLUDED.last RETURNING agency_code, day, last)`,
  `numbered AS (SELECT o.*, c.last - count(*) OVER (PARTITION BY o.agency_code, o.code_day)
    + row_number() OVER (PARTITION BY o.agency_code, o.code_day ORDER BY o.ord) AS number
  FROM offered o JOIN counted c ON c.agency_code = o.agency_code AND c.day = o.code_day::date)`,
  `coded AS MATERIALIZED (SELECT n.*, 1 AS seq, n.agency_code || '-' || to_char(n.code_day::date, 'YYMMDD') || '-'
    || lpad(n.number::text, greatest(4, length(n.number::text)), '0') AS code FROM numbered n)`,
  `opened AS (INSERT INTO dossiers (id, opened_month, code, lookup_code, procedure_code, procedure_version_id, agency_code, channel,
    submitter_id, opened_at, version, status, state, head_hash, moved_at)
  SELECT id, opened_month, code, lookup_code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, at, 1, status, state, hash, at
  FROM coded ORDER BY ord ON CONFLICT (id) DO NOTHING RETURNING id)`,
  `written AS MATERIALIZED (SELECT coded.* FROM coded JOIN opened USING (id))`,
];

const TRANSITION = `INSERT INTO dossier_transitions (opened_month, dossier_id, seq, at, command, step_id, outcome, division_id,
    actor_kind, actor_id, from_steps, to_steps, status, leaf, hash)
  SELECT opened_month, id, seq, at, command, step_id, outcome, division_id, actor_kind, actor_id,
    string_to_array(from_steps, E'\\x1f'), string_to_array(to_steps, E'\\x1f'), status, leaf, hash FROM written`;
const DECLARATION = `INSERT INTO declarations (dossier_id, form_key, content, components)
  SELECT id, form_key, content::jsonb, components::jsonb FROM written`;
const ANSWERED = `INSERT INTO answers (actor_id, key, body_hash, dossier_id, status, body)
  SELECT answer_actor, answer_key, answer_hash, id, answer_status, answer_body FROM written WHERE answer_actor IS NOT NULL`;
const SECRETS = `INSERT INTO transition_secrets (dossier_id, seq, salt, fields)
  SELECT id, seq, salt, fields::jsonb FROM written WHERE salt IS NOT NULL`;

const SAME_TASK = `t.dossier_id >= w.id AND t.dossier_id <= w.id AND t.step_id >= x.step_id AND t.step_id <= x.step_id
    AND t.since BETWEEN x.since AND x.since AND t.instance >= x.instance AND t.instance <= x.instance`;

function childRows(part: Part, list: string): string {
  const joined = `${list} JOIN written w USING (ord)`;
  switch (part) {
    case 'arm':
      return `INSERT INTO deadlines AS d (dossier_id, key, due_at) SELECT w.id, x.key, x.due_at FROM ${joined} ORDER BY x.place
  ON CONFLICT (dossier_id, key) DO UPDATE SET due_at = EXCLUDED.due_at WHERE d.due_at <> EXCLUDED.due_at`;
    case 'disarm':
      return `DELETE FROM deadlines d USING ${joined}
  WHERE d.dossier_id >= w.id AND d.dossier_id <= w.id AND d.key >= x.key AND d.key <= x.key`;
    case 'messages':
      return `INSERT INTO outbox (dossier_id, seq, name, payload) SELECT w.id, w.seq, x.name, x.payload::jsonb FROM ${joined} ORDER BY x.place`;
    case 'taskOpen':
      return `INSERT INTO tasks (id, dossier_id, step_id, since, instance, performer_kind, division_id, role, assignee_id, opened_at, due_at)
  SELECT x.task_id, w.id, x.step_id, x.since, x.instance, x.performer_kind, x.division_id, x.role, x.assignee_id, w.at, x.due_at FROM ${joined} ORDER BY x.place`;
    case 'taskClose':
      return `DELETE FROM tasks t USING ${joined} WHERE ${SAME_TASK}`;
    case 'taskAssign':
      return `UPDATE tasks t SET assignee_id = x.assignee_id FROM ${joined} WHERE ${SAME_TASK}`;
    default:
      throw new Error(`no list: ${part}`);
  }
}
