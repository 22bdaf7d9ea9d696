import { nodesOf, type ProcessPlan, type StepNode } from '@app/bpmn';
import { addWorking, worked, type WorkCalendar } from '@app/calendar';
import { instantOf, type Instant } from '@app/kernel';
import type { ArmedTimer, Dossier } from './dossier.js';
import { applicantTimer, SUPPLEMENT } from './own-timers.js';
import { warningOf } from './warning.js';

const HOUR_MILLISECONDS = 3_600_000;

type Active = Dossier['position']['steps'][number];
interface Waited {
  readonly plan: ProcessPlan;
  readonly calendar: WorkCalendar;
  /** Timers in force, of the diagram and our own. */
  readonly timers: readonly ArmedTimer[];
}

/**
 * The one reminder of a step that waits for the applicant, before the time for it ends: its end has effects nobody asks the applicant about.
 * None where the step may wait for ever, and none of a wait within the hour, which is due soon as it comes: what was asked says its end.
 *
 * Silence has its effect on days off too, where the time runs by the clock. A citizen expects to be told while somebody can still be asked for help: in the
 * last working moment an hour or more before the end, and where there is none, as the wait begins, which then was in working time or is at once. Told among the
 * days off, they would find every counter closed; not told at all, they would find the holidays over and the dossier stopped.
 *
 * @param from  when the step was reached
 */
export function applicantReminder({ plan, calendar, timers }: Waited, { id: step, since }: Active, from: Instant): ArmedTimer | null {
  const node = nodesOf(plan).get(step);
  if (node?.type !== 'step' || node.performer.kind !== 'SUBMITTER') return null;
  const due = endOfWait(node, since, timers);
  if (due === undefined) return null;
  const { dueAt, rung } = warningOf(due, from, calendar);
  const moment = rung === 'soon' ? dueAt : beforeDaysOff(due, from, calendar);
  return moment === null ? null : { dueAt: moment, key: applicantTimer({ step, since }), of: due, rung: 'soon' };
}

/** The last working moment an hour or more before the end, or else the beginning; null where the whole wait is within the hour. */
function beforeDaysOff(due: Instant, from: Instant, calendar: WorkCalendar): Instant | null {
  const latest = instantOf(Date.parse(due) - HOUR_MILLISECONDS);
  if (latest <= from) return null;
  const minutes = worked(from, latest, calendar);
  const moment = minutes.ok && minutes.value > 0 ? addWorking(from, minutes.value, calendar) : null;
  return moment?.ok ? moment.value : from;
}

/** When the step is over without the applicant: the first timer that interrupts it, or the time the record gives to supplement. */
function endOfWait({ id, boundaries }: StepNode, since: number, timers: readonly ArmedTimer[]): Instant | undefined {
  const ending = new Set(boundaries.filter(({ interrupting }) => interrupting).map((boundary) => `${id}@${since}/${boundary.id}`));
  return timers.filter(({ key }) => ending.has(key) || key === SUPPLEMENT).map(({ dueAt, of }) => of ?? dueAt).sort()[0];
}
