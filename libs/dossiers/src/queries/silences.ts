import { DEEMED_WORDS } from '@app/contracts';
import { type NodeId, nodesOf, type ProcessPlan } from '@app/bpmn';
import { type Facts, standing } from '@app/engine';
import type { Text } from '@app/kernel';
import type { TimelineEntry } from '../store/timeline.store.js';

/** Of a term that ran out: the step it ended, and what saying nothing counts as; whose silence, where several were asked. */
export interface Silence {
  readonly step: NodeId;
  readonly deemed: Text | null;
  /** Divisions by the code of their agency, as they were asked. */
  readonly silent: readonly string[];
}

/** Null where the entry is no such term, or the term ended no step: a reminder, a wait of the diagram. */
export function silenceOf(plan: ProcessPlan, entry: TimelineEntry, { entries, facts }: { readonly entries: readonly TimelineEntry[]; readonly facts: Facts }): Silence | null {
  if (entry.command !== 'timer') return null;
  const [step] = entry.from.filter((id) => !entry.to.includes(id));
  const node = step === undefined ? undefined : nodesOf(plan).get(step);
  if (step === undefined || node?.type !== 'step') return null;
  const over = node.boundaries.find(({ interrupting, trigger }) => interrupting && trigger.type === 'timer');
  if (!over) return null;
  // Asked anew after this, they are others by now: whose silence it was then is not known here.
  const isOfNow = !entries.some(({ seq, from, to }) => seq > entry.seq && to.includes(step) && !from.includes(step));
  const asked = node.forEach && isOfNow ? facts[node.forEach.in] : [];
  // Asked anew after a way back, an answer of before is none.
  const begun = entries.findLast(({ seq, from, to }) => seq < entry.seq && to.includes(step) && !from.includes(step))?.seq ?? 0;
  const answered = standing(entries).filter(({ seq, command, step: of }) => command === 'complete' && of === step && seq > begun && seq < entry.seq).map(({ divisionId }) => divisionId);
  const silent = Array.isArray(asked) ? asked.map(String).filter((code) => !answered.some((id) => id?.endsWith(`/${code}`))) : [];
  return { step, deemed: over.outcome === undefined ? null : (DEEMED_WORDS[over.outcome] ?? null), silent };
}
