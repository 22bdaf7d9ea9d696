import { nodesOf, type ProcessPlan, type StepNode } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import type { Instant } from '@app/kernel';
import type { ArmedTimer, Dossier } from './dossier.js';
import { applicantTimer, SUPPLEMENT } from './own-timers.js';
import { warningOf } from './warning.js';

type Active = Dossier['position']['steps'][number];
interface Waited {
  readonly plan: ProcessPlan;
  readonly calendar: WorkCalendar;
  /** Timers in force, of the diagram and our own. */
  readonly timers: readonly ArmedTimer[];
}

/**
 * The one reminder of a step that waits for the applicant, before the time for it ends: its end has effects nobody asks the applicant about.
 * None where the step may wait for ever, and none of a term within the hour, which is due soon as it comes: what was asked says its end.
 *
 * @param from  when the step was reached
 */
export function applicantReminder({ plan, calendar, timers }: Waited, { id: step, since }: Active, from: Instant): ArmedTimer | null {
  const node = nodesOf(plan).get(step);
  if (node?.type !== 'step' || node.performer.kind !== 'SUBMITTER') return null;
  const due = endOfWait(node, since, timers);
  if (due === undefined) return null;
  const { dueAt, of, rung } = warningOf(due, from, calendar);
  return rung === 'soon' ? { dueAt, key: applicantTimer({ step, since }), of, rung } : null;
}

/** When the step is over without the applicant: the first timer that interrupts it, or the time the record gives to supplement. */
function endOfWait({ id, boundaries }: StepNode, since: number, timers: readonly ArmedTimer[]): Instant | undefined {
  const ending = new Set(boundaries.filter(({ interrupting }) => interrupting).map((boundary) => `${id}@${since}/${boundary.id}`));
  return timers.filter(({ key }) => ending.has(key) || key === SUPPLEMENT).map(({ dueAt, of }) => of ?? dueAt).sort()[0];
}
