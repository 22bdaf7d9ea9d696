import { type ProcessPlan, stepsOf } from '@app/bpmn';
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
      return { name: { vi: node.name, en: node.publicLabel?.en ?? node.name }, deadline: due.sort()[0] ?? null };
    });
}
