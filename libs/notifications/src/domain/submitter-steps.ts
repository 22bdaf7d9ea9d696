import { nodesOf, type ProcessPlan, stepsOf } from '@app/bpmn';
import type { Instant, Text } from '@app/kernel';

export interface Reached {
  readonly seq: number;
  /** The step that was completed, if one was. */
  readonly step?: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Armed by the move; keys `<host>@<since>/<event>`, and `#supplement` for the time the record gives to supplement. */
  readonly timers: readonly { readonly key: string; readonly dueAt: Instant }[];
}

const isOf = (node: { readonly id: string }, key: string): boolean => key.startsWith(`${node.id}@`) || key === '#supplement';
const nameOf = ({ name, publicLabel }: { readonly name: string; readonly publicLabel?: Text }): Text => ({ vi: name, en: publicLabel?.en ?? name });

/** Deadlines of the applicant's that a move set anew, of steps that waited before: new days off do that. */
export function movedDeadlines(plan: ProcessPlan, { from, to, timers }: Pick<Reached, 'from' | 'to' | 'timers'>): readonly { readonly name: Text; readonly deadline: Instant }[] {
  return stepsOf(plan).filter(({ id, performer }) => performer.kind === 'SUBMITTER' && from.includes(id) && to.includes(id)).flatMap((node) => {
    const [deadline] = timers.filter(({ key }) => isOf(node, key)).map(({ dueAt }) => dueAt).sort();
    return deadline === undefined ? [] : [{ name: nameOf(node), deadline }];
  });
}

/** Steps the applicant must do that were reached by a move, with the earliest timer armed on each. */
export function submitterSteps(
  plan: ProcessPlan,
  { seq, step, from, to, timers }: Reached,
): readonly { readonly name: Text; readonly deadline: Instant | null }[] {
  const reached = new Set(to.filter((id) => id === step || !from.includes(id)));
  return stepsOf(plan)
    .filter((node) => reached.has(node.id) && node.performer.kind === 'SUBMITTER')
    .map((node) => {
      const due = timers.filter(({ key }) => key.startsWith(`${node.id}@${seq}/`) || key === '#supplement').map(({ dueAt }) => dueAt);
      return { name: nameOf(node), deadline: due.sort()[0] ?? null };
    });
}

/** Whether a move left a place where the time of the law stands still. */
export function isWaitOver(plan: ProcessPlan, { step, from, to }: Pick<Reached, 'step' | 'from' | 'to'>): boolean {
  const nodes = nodesOf(plan);
  return from.some((id) => {
    const node = nodes.get(id);
    return node !== undefined && 'clock' in node && node.clock === 'paused' && (id === step || !to.includes(id));
  });
}
