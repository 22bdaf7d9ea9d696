import type { ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import { never, no, ok, type Result } from '@app/kernel';
import { inSomeCapacity } from './capacities.js';
import type { DossierCommand } from './command.js';
import type { Decision } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier } from './dossier.js';
import { draftComplete, draftMessage, draftTimer } from './draft-advance.js';
import { draftAssignment } from './draft-assignment.js';
import { draftCorrection } from './draft-corrections.js';
import { draftExemption } from './draft-exemption.js';
import { draftOverride } from './draft-override.js';
import { draftRecall } from './draft-recall.js';
import { draftStandIn } from './draft-stand-in.js';
import { draftRecompute } from './draft-recompute.js';
import { draftWhole } from './draft-whole.js';
import type { Draft } from './draft.js';
import { isOwnTimer, isTooEarly } from './own-timers.js';
import { changedMeanwhile, settle } from './settle.js';

/** What `command` does to `dossier`, or what stands in its way. Pure: the same arguments give the same answer. */
export function decide(
  plan: ProcessPlan,
  calendar: WorkCalendar,
  dossier: Dossier,
  command: DossierCommand,
): Result<Decision, DossierObstacle> {
  const { expectedVersion, name } = command;
  if (!hasSeen(dossier, expectedVersion)) return changedMeanwhile(expectedVersion, dossier.version, name);

  const timely = punctual(dossier, command);
  if (!timely.ok) return timely;
  return inSomeCapacity(command.by, (by) => {
    const told = { ...timely.value, by };
    const draft = drafted(plan, calendar, dossier, told);
    return draft.ok ? settle({ plan, calendar, before: dossier, known: dossier, command: told }, draft.value) : draft;
  });
}

/** Whether whoever saw that version saw where the dossier is. */
export const hasSeen = ({ version, asides = 0 }: Pick<Dossier, 'version' | 'asides'>, seen: number): boolean => seen <= version && seen >= version - asides;

/** No deadline fires before its moment, and none is logged before it: within the tolerance of clocks it counts as of its moment. */
function punctual(dossier: Dossier, command: DossierCommand): Result<DossierCommand, DossierObstacle> {
  const timer = command.name === 'timer' ? dossier.timers.find(({ key }) => key === command.key) : undefined;
  if (!timer) return ok(command);
  if (isTooEarly(timer, command.at)) return no({ code: 'dossiers.timer_not_due', params: { key: timer.key, dueAt: timer.dueAt } });
  return ok(isOwnTimer(timer.key) && command.at < timer.dueAt ? { ...command, at: timer.dueAt } : command);
}

function drafted(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, command: DossierCommand): Result<Draft, DossierObstacle> {
  switch (command.name) {
    case 'complete':
      return draftComplete(plan, dossier, command);
    case 'timer':
      return draftTimer(plan, dossier, command);
    case 'message':
      return draftMessage(plan, dossier, command);
    case 'claim':
    case 'release':
    case 'assign':
      return draftAssignment(plan, dossier, command);
    case 'withdraw':
    case 'confirm-withdrawal':
    case 'decline-withdrawal':
    case 'stop':
      return draftWhole(dossier, command);
    case 'extend':
    case 're-date':
    case 'approve-correction':
    case 'decline-correction':
    case 'explain-lateness':
      return draftCorrection(plan, calendar, dossier, command);
    case 'request-override':
    case 'approve-override':
    case 'decline-override':
      return draftOverride(plan, dossier, command);
    case 'confirm-exemption':
    case 'strike-exemption':
      return draftExemption(plan, dossier, command);
    case 'recompute':
      return draftRecompute(plan, calendar, dossier, command);
    case 'stand-in':
      return draftStandIn(plan, dossier, command);
    case 'recall':
      return draftRecall(plan, dossier, command);
    default:
      return never(command);
  }
}
