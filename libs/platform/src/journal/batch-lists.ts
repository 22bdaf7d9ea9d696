import type { BindMessage } from '../database/bind-message.js';
import type { JournalEntry } from './journal.types.js';

/** Kinds of rows a batch is made of. Each travels as an array of the composite type `journal_<list>`. */
export const LISTS = [
  'entry', 'opening', 'declaration', 'answer', 'inbox', 'secret', 'arm', 'disarm', 'message', 'task_open', 'task_close', 'task_assign', 'task_due', 'link',
] as const;
export type ListName = (typeof LISTS)[number];

interface List {
  readonly has: (entry: JournalEntry) => boolean;
  /**
   * Writes the rows of one entry, their columns in the order of the migration. All but those of `entry` begin with `ord`,
   * the place of the entry from 1.
   */
  readonly write: (to: BindMessage, entry: JournalEntry, ord: number) => void;
}

const json = (value: unknown): string => JSON.stringify(value ?? null);

export const LIST: Readonly<Record<ListName, List>> = {
  entry: {
    has: () => true,
    write: (to, { dossierId, openedMonth, expectedVersion, at, status, state, transition: t }) => {
      to.row(16).uuid(dossierId).int4(openedMonth).int4(expectedVersion).timestamptz(at).int2(status).text(state);
      to.text(t.command).text(t.step).text(t.outcome).text(t.divisionId).int2(t.actorKind).uuid(t.actorId);
      to.texts(t.fromSteps).texts(t.toSteps).bytea(t.leaf).bytea(t.hash);
    },
  },
  opening: {
    has: ({ opening }) => opening !== undefined,
    write: (to, { opening: o }, ord) => {
      if (!o) return;
      to.row(10).int4(ord).text(o.agencyCode).text(o.codeDay).text(o.procedureCode).text(o.procedureVersionId);
      to.int2(o.channel).uuid(o.submitterId).text(o.formKey).jsonb(json(o.declaration)).jsonb(json(o.components));
    },
  },
  declaration: {
    has: ({ declaration }) => declaration !== undefined,
    write: (to, { declaration: d }, ord) => {
      if (d) to.row(4).int4(ord).text(d.formKey).jsonb(json(d.content)).jsonb(json(d.components));
    },
  },
  answer: {
    has: ({ answer }) => answer !== undefined,
    write: (to, { answer: a }, ord) => {
      if (a) to.row(6).int4(ord).uuid(a.actorId).text(a.key).bytea(a.bodyHash).int2(a.status).text(a.body);
    },
  },
  inbox: {
    has: ({ inbox }) => inbox !== undefined,
    write: (to, { inbox }, ord) => {
      if (inbox) to.row(4).int4(ord).int8(Number(inbox.messageId)).text(inbox.handler).int4(inbox.token);
    },
  },
  secret: {
    has: ({ secrets }) => secrets !== undefined,
    write: (to, { secrets }, ord) => {
      if (secrets) to.row(3).int4(ord).bytea(secrets.salt).jsonb(json(secrets.fields));
    },
  },
  arm: {
    has: ({ deadlines }) => deadlines.arm.length > 0,
    write: (to, { deadlines }, ord) => {
      for (const { key, dueAt } of deadlines.arm) to.row(3).int4(ord).text(key).timestamptz(dueAt);
    },
  },
  disarm: {
    has: ({ deadlines }) => deadlines.disarm.length > 0,
    // One statement may not delete and insert one row: what is armed again is only changed.
    write: (to, { deadlines: { arm, disarm } }, ord) => {
      for (const key of disarm) if (!arm.some((armed) => armed.key === key)) to.row(2).int4(ord).text(key);
    },
  },
  message: {
    has: ({ messages }) => messages.length > 0,
    write: (to, { messages }, ord) => {
      for (const { name, payload } of messages) to.row(3).int4(ord).text(name).jsonb(json(payload));
    },
  },
  task_open: {
    has: ({ tasks }) => tasks.open.length > 0,
    write: (to, { tasks }, ord) => {
      for (const t of tasks.open) {
        to.row(10).int4(ord).uuid(t.id).text(t.step).int4(t.since).text(t.instance).text(t.performerKind);
        to.text(t.divisionId).text(t.role).uuid(t.assigneeId).timestamptz(t.dueAt);
      }
    },
  },
  task_close: {
    has: ({ tasks }) => tasks.close.length > 0,
    write: (to, { tasks }, ord) => {
      for (const { step, since, instance } of tasks.close) to.row(4).int4(ord).text(step).int4(since).text(instance);
    },
  },
  task_assign: {
    has: ({ tasks }) => tasks.assign.length > 0,
    write: (to, { tasks }, ord) => {
      for (const { step, since, instance, assigneeId } of tasks.assign) to.row(5).int4(ord).text(step).int4(since).text(instance).uuid(assigneeId);
    },
  },
  task_due: {
    has: ({ tasks }) => (tasks.due?.length ?? 0) > 0,
    write: (to, { tasks }, ord) => {
      for (const { step, since, instance, dueAt } of tasks.due ?? []) to.row(5).int4(ord).text(step).int4(since).text(instance).timestamptz(dueAt);
    },
  },
  link: {
    has: ({ link }) => link !== undefined,
    write: (to, { link }, ord) => {
      if (link) to.row(4).int4(ord).uuid(link.callerId).text(link.step).int4(link.since);
    },
  },
};

/** Lists that are not empty for these entries, in the fixed order: what the statement is made for. */
export const listsOf = (entries: readonly JournalEntry[]): readonly ListName[] => LISTS.filter((name) => entries.some(LIST[name].has));
