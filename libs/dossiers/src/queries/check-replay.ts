import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import { canonical } from '@app/ledger';
import { openedMonthOf } from '@app/platform';
import { Procedures } from '@app/procedures';
import type { Dossier } from '../domain/dossier.js';
import { moveOfLeaf } from '../domain/leaf.js';
import { columnsOf, named, taskName, tasksOf, timersOf, timersSeen } from '../domain/projections.js';
import { replayDossier, type ReplayProblem } from '../domain/replay.js';
import { rowOfLeaf } from '../domain/row-of-leaf.js';
import { type ReplayEvidence, ReplayEvidenceStore } from '../store/replay-evidence.js';

export type ReplayVerdict =
  | { readonly is: 'equal'; readonly transitions: number; readonly headHash: string }
  | { readonly is: 'not_found' }
  /** The log itself does not hold together. */
  | { readonly is: 'broken'; readonly problem: ReplayProblem }
  /** `at`: path of the first member of the state, or of the first column (`/table/row/column`), that differs; both sides as JSON. */
  | { readonly is: 'different'; readonly at: string; readonly rebuilt: string; readonly stored: string };

/**
 * Rebuilds a dossier from the leaves of its log and compares with everything that is stored of it: the state byte for
 * byte, the columns of the dossier and of each line of its log, its open work and its armed timers. Repairs nothing.
 */
@Injectable()
export class CheckReplay {
  constructor(
    private readonly evidence: ReplayEvidenceStore,
    private readonly procedures: Procedures,
  ) {}

  async run(code: string): Promise<ReplayVerdict> {
    const evidence = await this.evidence.read(code);
    if (!evidence) return { is: 'not_found' };
    const first = evidence.log[0];
    if (!first) return { is: 'broken', problem: { at: 0, what: 'empty' } };
    // The leaf says which version it was; the row may say anything.
    const opening = moveOfLeaf(first.leaf, first.secret);
    if (!opening.ok) return { is: 'broken', problem: { at: 1, what: opening.error } };
    const plan = await this.procedures.planOf(opening.value.procedureVersionId);
    const rebuilt = replayDossier(plan, evidence.log);
    return rebuilt.ok ? compared(plan, rebuilt.value, evidence) : { is: 'broken', problem: rebuilt.error };
  }
}

function compared(plan: ProcessPlan, dossier: Dossier, evidence: ReplayEvidence): ReplayVerdict {
  const { log, state } = evidence;
  const bytes = canonical(dossier);
  if (bytes !== state) return { is: 'different', ...firstDifference(JSON.parse(bytes), treeOf(state), '') };
  const rebuilt = rebuiltRows(plan, dossier, evidence);
  const stored = storedRows(dossier, evidence);
  if (JSON.stringify(rebuilt) !== JSON.stringify(stored)) return { is: 'different', ...firstDifference(rebuilt, stored, '') };
  return { is: 'equal', transitions: log.length, headHash: dossier.headHash };
}

const rebuiltRows = (plan: ProcessPlan, dossier: Dossier, { log }: ReplayEvidence): Tree => ({
  dossiers: inOrder({ ...columnsOf(dossier), opened_month: openedMonthOf(dossier.id) }),
  dossier_transitions: counted(log.map((line) => inOrder({ ...rowOfLeaf(line) }))),
  tasks: named(tasksOf(plan, dossier).map(inOrder), taskName),
  deadlines: named(timersOf(dossier).map(inOrder), ({ key }) => key),
});
const storedRows = (dossier: Dossier, { columns, rows, tasks, timers, readAt }: ReplayEvidence): Tree => ({
  dossiers: inOrder(columns),
  dossier_transitions: counted(rows.map(inOrder)),
  tasks: named(tasks.map(inOrder), taskName),
  deadlines: named(timersSeen(dossier, timers, readAt).map(inOrder), ({ key }) => key),
});

/** Columns by name, so that equal rows have equal texts. */
const inOrder = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))) as T;

const counted = (rows: readonly object[]): Tree => Object.fromEntries(rows.map((row, index) => [index + 1, row]));

type Tree = Readonly<Record<string, unknown>>;
type Difference = Omit<Extract<ReplayVerdict, { is: 'different' }>, 'is'>;
function firstDifference(rebuilt: unknown, stored: unknown, path: string): Difference {
  if (isTree(rebuilt) && isTree(stored)) {
    for (const key of new Set([...Object.keys(rebuilt), ...Object.keys(stored)]))
      if (JSON.stringify(rebuilt[key]) !== JSON.stringify(stored[key])) return firstDifference(rebuilt[key], stored[key], `${path}/${key}`);
  }
  return { at: path === '' ? '/' : path, rebuilt: JSON.stringify(rebuilt) ?? 'nothing', stored: JSON.stringify(stored) ?? 'nothing' };
}
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** What a state says; its text where it is no JSON. */
function treeOf(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    return state;
  }
}
