import type { ColumnType, RowValue } from '../database/binary-rows.js';
import type { JournalEntry } from './journal.types.js';

/** Kinds of rows a batch is made of. Each travels as an array of the composite type `journal_<list>`. */
export const LISTS = [
  'entry', 'opening', 'declaration', 'answer', 'inbox', 'secret', 'arm', 'disarm', 'message', 'task_open', 'task_close', 'task_assign', 'task_due',
] as const;
export type ListName = (typeof LISTS)[number];

interface List {
  /** Attributes of the type, in the order of the migration. All but `entry` begin with `ord`, the place of the entry. */
  readonly types: readonly ColumnType[];
  readonly has: (entry: JournalEntry) => boolean;
  /** Rows of one entry, without `ord`. */
  readonly rows: (entry: JournalEntry) => readonly (readonly RowValue[])[];
}

const json = (value: unknown): string => JSON.stringify(value ?? null);

export const LIST: Readonly<Record<ListName, List>> = {
  entry: {
    types: ['uuid', 'int4', 'int4', 'timestamptz', 'int2', 'text', 'text', 'text', 'text', 'text', 'int2', 'uuid', 'text[]', 'text[]', 'bytea', 'bytea'],
    has: () => true,
    rows: ({ dossierId, openedMonth, expectedVersion, at, status, state, transition: t }) => [
      [dossierId, openedMonth, expectedVersion, at, status, state, t.command, t.step, t.outcome, t.divisionId, t.actorKind, t.actorId, t.fromSteps, t.toSteps, t.leaf, t.hash],
    ],
  },
  opening: {
    types: ['int4', 'text', 'text', 'text', 'text', 'text', 'int2', 'uuid', 'text', 'jsonb', 'jsonb'],
    has: ({ opening }) => opening !== undefined,
    rows: ({ opening: o }) =>
      o ? [[o.agencyCode, o.codeDay, o.lookupCode, o.procedureCode, o.procedureVersionId, o.channel, o.submitterId, o.formKey, json(o.declaration), json(o.components)]] : [],
  },
  declaration: {
    types: ['int4', 'text', 'jsonb', 'jsonb'],
    has: ({ declaration }) => declaration !== undefined,
    rows: ({ declaration: d }) => (d ? [[d.formKey, json(d.content), json(d.components)]] : []),
  },
  answer: {
    types: ['int4', 'uuid', 'text', 'bytea', 'int2', 'text'],
    has: ({ answer }) => answer !== undefined,
    rows: ({ answer: a }) => (a ? [[a.actorId, a.key, a.bodyHash, a.status, a.body]] : []),
  },
  inbox: {
    types: ['int4', 'int8', 'text', 'int4'],
    has: ({ inbox }) => inbox !== undefined,
    rows: ({ inbox }) => (inbox ? [[Number(inbox.messageId), inbox.handler, inbox.token]] : []),
  },
  secret: {
    types: ['int4', 'bytea', 'jsonb'],
    has: ({ secrets }) => secrets !== undefined,
    rows: ({ secrets }) => (secrets ? [[secrets.salt, json(secrets.fields)]] : []),
  },
  arm: {
    types: ['int4', 'text', 'timestamptz'],
    has: ({ deadlines }) => deadlines.arm.length > 0,
    rows: ({ deadlines }) => deadlines.arm.map(({ key, dueAt }) => [key, dueAt]),
  },
  disarm: {
    types: ['int4', 'text'],
    has: ({ deadlines }) => deadlines.disarm.length > 0,
    // One statement may not delete and insert one row: what is armed again is only changed.
    rows: ({ deadlines }) => deadlines.disarm.filter((key) => !deadlines.arm.some((armed) => armed.key === key)).map((key) => [key]),
  },
  message: {
    types: ['int4', 'text', 'jsonb'],
    has: ({ messages }) => messages.length > 0,
    rows: ({ messages }) => messages.map(({ name, payload }) => [name, json(payload)]),
  },
  task_open: {
    types: ['int4', 'uuid', 'text', 'int4', 'text', 'text', 'text', 'text', 'uuid', 'timestamptz'],
    has: ({ tasks }) => tasks.open.length > 0,
    rows: ({ tasks }) => tasks.open.map((t) => [t.id, t.step, t.since, t.instance, t.performerKind, t.divisionId, t.role, t.assigneeId, t.dueAt]),
  },
  task_close: {
    types: ['int4', 'text', 'int4', 'text'],
    has: ({ tasks }) => tasks.close.length > 0,
    rows: ({ tasks }) => tasks.close.map(({ step, since, instance }) => [step, since, instance]),
  },
  task_assign: {
    types: ['int4', 'text', 'int4', 'text', 'uuid'],
    has: ({ tasks }) => tasks.assign.length > 0,
    rows: ({ tasks }) => tasks.assign.map(({ step, since, instance, assigneeId }) => [step, since, instance, assigneeId]),
  },
  task_due: {
    types: ['int4', 'text', 'int4', 'text', 'timestamptz'],
    has: ({ tasks }) => (tasks.due?.length ?? 0) > 0,
    rows: ({ tasks }) => (tasks.due ?? []).map(({ step, since, instance, dueAt }) => [step, since, instance, dueAt]),
  },
};

/** Lists that are not empty for these entries, in the fixed order: what the statement is made for. */
export const listsOf = (entries: readonly JournalEntry[]): readonly ListName[] => LISTS.filter((name) => entries.some(LIST[name].has));

/** Rows of one list over all entries, each with the place of its entry (from 1) where the list has one. */
export function rowsOf(name: ListName, entries: readonly JournalEntry[]): readonly (readonly RowValue[])[] {
  const { rows } = LIST[name];
  if (name === 'entry') return entries.map((entry) => rows(entry)[0]!);
  return entries.flatMap((entry, index) => rows(entry).map((row) => [index + 1, ...row]));
}
