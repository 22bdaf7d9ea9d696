import type { BindMessage } from '../database/bind-message.js';
import type { JournalEntry } from './journal.types.js';

/** Kinds of rows a batch is made of. Each travels as an array of the composite type `journal_<list>`. */
export const LISTS = [
  'entry', 'opening', 'declaration', 'answer', 'inbox', 'secret', 'arm', 'disarm', 'message', 'task_open', 'task_close', 'task_assign', 'task_due',
] as const;
export type ListName = (typeof LISTS)[number];

interface List {
  /** Rows of one entry. */
  readonly count: (entry: JournalEntry) => number;
  /**
   * Writes the rows of one entry, their columns in the order of the migration. All but those of `entry` begin with `ord`,
   * the place of the entry from 1.
   */
  readonly write: (to: BindMessage, entry: JournalEntry, ord: number) => void;
}

const json = (value: unknown): string => JSON.stringify(value ?? null);

export const LIST: Readonly<Record<ListName, List>> = {
  entry: {
    count: () => 1,
    write: (to, { dossierId, openedMonth, expectedVersion, at, status, state, transition: t }) => {
      to.row(16).uuid(dossierId).int4(openedMonth).int4(expectedVersion).timestamptz(at).int2(status).text(state);
      to.text(t.command).text(t.step).text(t.outcome).text(t.divisionId).int2(t.actorKind).uuid(t.actorId);
      to.texts(t.fromSteps).texts(t.toSteps).bytea(t.leaf).bytea(t.hash);
    },
  },
  opening: {
    count: ({ opening }) => (opening ? 1 : 0),
    write: (to, { opening: o }, ord) => {
      if (!o) return;
      to.row(11).int4(ord).text(o.agencyCode).text(o.codeDay).text(o.lookupCode).text(o.procedureCode).text(o.procedureVersionId);
      to.int2(o.channel).uuid(o.submitterId).text(o.formKey).jsonb(json(o.declaration)).jsonb(json(o.components));
    },
  },
  declaration: {
    count: ({ declaration }) => (declaration ? 1 : 0),
    write: (to, { declaration: d }, ord) => {
      if (d) to.row(4).int4(ord).text(d.formKey).jsonb(json(d.content)).jsonb(json(d.components));
    },
  },
  answer: {
    count: ({ answer }) => (answer ? 1 : 0),
    write: (to, { answer: a }, ord) => {
      if (a) to.row(6).int4(ord).uuid(a.actorId).text(a.key).bytea(a.bodyHash).int2(a.status).text(a.body);
    },
  },
  inbox: {
    count: ({ inbox }) => (inbox ? 1 : 0),
    write: (to, { inbox }, ord) => {
      if (inbox) to.row(4).int4(ord).int8(Number(inbox.messageId)).text(inbox.handler).int4(inbox.token);
    },
  },
  secret: {
    count: ({ secrets }) => (secrets ? 1 : 0),
    write: (to, { secrets }, ord) => {
      if (secrets) to.row(3).int4(ord).bytea(secrets.salt).jsonb(json(secrets.fields));
    },
  },
  arm: {
    count: ({ deadlines }) => deadlines.arm.length,
    write: (to, { deadlines }, ord) => {
      for (const { key, dueAt } of deadlines.arm) to.row(3).int4(ord).text(key).timestamptz(dueAt);
    },
  },
  disarm: {
    count: (entry) => disarmed(entry).length,
    write: (to, entry, ord) => {
      for (const key of disarmed(entry)) to.row(2).int4(ord).text(key);
    },
  },
  message: {
    count: ({ messages }) => messages.length,
    write: (to, { messages }, ord) => {
      for (const { name, payload } of messages) to.row(3).int4(ord).text(name).jsonb(json(payload));
    },
  },
  task_open: {
    count: ({ tasks }) => tasks.open.length,
    write: (to, { tasks }, ord) => {
      for (const t of tasks.open) {
        to.row(10).int4(ord).uuid(t.id).text(t.step).int4(t.since).text(t.instance).text(t.performerKind);
        to.text(t.divisionId).text(t.role).uuid(t.assigneeId).timestamptz(t.dueAt);
      }
    },
  },
  task_close: {
    count: ({ tasks }) => tasks.close.length,
    write: (to, { tasks }, ord) => {
      for (const { step, since, instance } of tasks.close) to.row(4).int4(ord).text(step).int4(since).text(instance);
    },
  },
  task_assign: {
    count: ({ tasks }) => tasks.assign.length,
    write: (to, { tasks }, ord) => {
      for (const { step, since, instance, assigneeId } of tasks.assign) to.row(5).int4(ord).text(step).int4(since).text(instance).uuid(assigneeId);
    },
  },
  task_due: {
    count: ({ tasks }) => tasks.due?.length ?? 0,
    write: (to, { tasks }, ord) => {
      for (const { step, since, instance, dueAt } of tasks.due ?? []) to.row(5).int4(ord).text(step).int4(since).text(instance).timestamptz(dueAt);
    },
  },
};

/** One statement may not delete and insert one row: what is armed again is only changed. */
const disarmed = ({ deadlines: { arm, disarm } }: JournalEntry): readonly string[] =>
  disarm.length && arm.length ? disarm.filter((key) => !arm.some((armed) => armed.key === key)) : disarm;

/** Columns, without `ord`, of the lists that may lie beside the entries: those most steps have one row of. */
export const ALONGSIDE = {
  arm: ['key', 'due_at'],
  disarm: ['key'],
  message: ['name', 'payload'],
  task_open: ['id', 'step_id', 'since', 'instance', 'performer_kind', 'division_id', 'role', 'assignee_id', 'due_at'],
  task_close: ['step_id', 'since', 'instance'],
} as const satisfies Partial<Record<ListName, readonly string[]>>;
export type AlongsideName = keyof typeof ALONGSIDE;

/** What the statement for these entries is made for. */
export interface Shape {
  /** Lists that are not empty, in the fixed order. */
  readonly lists: readonly ListName[];
  /**
   * Those of them with one row, or none, for each entry. Row n is entry n's, so that nothing has to be joined: that costs the
   * server two plan nodes a list, and a search for each row.
   */
  readonly alongside: readonly AlongsideName[];
}

export function shapeOf(entries: readonly JournalEntry[]): Shape {
  const most = mostRows(entries);
  const lists = LISTS.filter((_, at) => most[at]! > 0);
  if (lists.includes('opening')) return { lists, alongside: [] };
  return { lists, alongside: lists.filter(mayLieAlongside).filter((name) => most[LISTS.indexOf(name)] === 1) };
}

/** For each list, the rows of the entry that has the most. One pass: this is asked of every batch. */
function mostRows(entries: readonly JournalEntry[]): readonly number[] {
  const most = LISTS.map(() => 0);
  for (const entry of entries) {
    for (let at = 0; at < LISTS.length; at += 1) {
      const count = LIST[LISTS[at]!].count(entry);
      if (count > most[at]!) most[at] = count;
    }
  }
  return most;
}

const mayLieAlongside = (name: ListName): name is AlongsideName => name in ALONGSIDE;
