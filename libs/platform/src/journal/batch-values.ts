import { byteaArray, instantArray, int2Array, int4Array, textArray, uuidArray } from '../database/binary-arrays.js';
import type { Part } from './batch-parts.js';
import type { BatchStatement, Column } from './batch-statement.js';
import type { JournalEntry, Opening } from './journal.types.js';

type Value = string | number | Uint8Array | null;
type Read = (entry: JournalEntry) => Value;
/** Keeps the ids of steps apart in one text; no id of a diagram can hold it. */
const BETWEEN = '\u001f';

/** The arrays of a batch, in the order of the statement's parameters. @throws {Defect} a value that is none of its type */
export function valuesOf({ entry, lists }: BatchStatement, entries: readonly JournalEntry[]): Buffer[] {
  const lines = entry.map((column) => arrayOf(column, entries.map(ENTRY_VALUES[column.name]!)));
  return [...lines, ...lists.flatMap(({ part, columns }) => transposed(columns, childLines(part, entries)))];
}

const opening = (read: (opening: Opening) => Value): Read => ((entry) => read(entry.opening!));

const ENTRY_VALUES: Readonly<Record<string, Read>> = {
  id: (e) => e.dossierId,
  actor_id: (e) => e.transition.actorId,
  at: (e) => e.at,
  version: (e) => e.expectedVersion,
  opened_month: (e) => e.openedMonth,
  status: (e) => e.status,
  actor_kind: (e) => e.transition.actorKind,
  state: (e) => e.state,
  command: (e) => e.transition.command,
  step_id: (e) => e.transition.step,
  outcome: (e) => e.transition.outcome,
  division_id: (e) => e.transition.divisionId,
  from_steps: (e) => e.transition.fromSteps.join(BETWEEN),
  to_steps: (e) => e.transition.toSteps.join(BETWEEN),
  leaf: (e) => e.transition.leaf,
  hash: (e) => e.transition.hash,
  agency_code: opening((o) => o.agencyCode),
  code_day: opening((o) => o.codeDay),
  lookup_code: opening((o) => o.lookupCode),
  procedure_code: opening((o) => o.procedureCode),
  procedure_version_id: opening((o) => o.procedureVersionId),
  form_key: opening((o) => o.formKey),
  content: opening((o) => JSON.stringify(o.declaration ?? null)),
  components: opening((o) => JSON.stringify(o.components ?? null)),
  channel: opening((o) => o.channel),
  submitter_id: opening((o) => o.submitterId),
  answer_actor: (e) => e.answer?.actorId ?? null,
  answer_key: (e) => e.answer?.key ?? null,
  answer_body: (e) => e.answer?.body ?? null,
  answer_hash: (e) => e.answer?.bodyHash ?? null,
  answer_status: (e) => e.answer?.status ?? null,
  salt: (e) => e.secrets?.salt ?? null,
  fields: (e) => (e.secrets ? JSON.stringify(e.secrets.fields) : null),
};

/** One line per row, each beginning with the place of its entry (from 1), in the order of the list's columns. */
function childLines(part: Part, entries: readonly JournalEntry[]): Value[][] {
  return entries.flatMap((entry, index) => linesOf(part, entry).map((line) => [index + 1, ...line]));
}

function linesOf(part: Part, { deadlines, messages, tasks }: JournalEntry): Value[][] {
  switch (part) {
    case 'arm':
      return deadlines.arm.map(({ key, dueAt }) => [key, dueAt]);
    case 'disarm': {
      const armed = new Set(deadlines.arm.map(({ key }) => key));
      return deadlines.disarm.filter((key) => !armed.has(key)).map((key) => [key]);
    }
    case 'messages':
      return messages.map(({ name, payload }) => [name, JSON.stringify(payload ?? null)]);
    case 'taskOpen':
      return tasks.open.map((t) => [t.since, t.id, t.assigneeId, t.step, t.instance, t.performerKind, t.divisionId, t.role, t.dueAt]);
    case 'taskClose':
      return tasks.close.map(({ since, step, instance }) => [since, step, instance]);
    case 'taskAssign':
      return tasks.assign.map(({ since, step, instance, assigneeId }) => [since, step, instance, assigneeId]);
    default:
      return [];
  }
}

const transposed = (columns: readonly Column[], lines: readonly Value[][]): Buffer[] =>
  columns.map((column, at) => arrayOf(column, lines.map((line) => line[at]!)));

function arrayOf({ type }: Column, values: readonly Value[]): Buffer {
  switch (type) {
    case 'uuid':
      return uuidArray(values as readonly (string | null)[]);
    case 'timestamptz':
      return instantArray(values as readonly (string | null)[]);
    case 'int4':
      return int4Array(values as readonly number[]);
    case 'int2':
      return int2Array(values as readonly (number | null)[]);
    case 'text':
      return textArray(values as readonly (string | null)[]);
    case 'bytea':
      return byteaArray(values as readonly (Uint8Array | null)[]);
  }
}
