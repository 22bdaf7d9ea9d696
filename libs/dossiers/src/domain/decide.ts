import type { ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import { never, type Result } from '@app/kernel';
import type { DossierCommand } from './command.js';
import type { Decision } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier } from './dossier.js';
import { draftComplete, draftMessage, draftTimer } from './draft-advance.js';
import { draftAssignment } from './draft-assignment.js';
import { draftWhole } from './draft-whole.js';
import type { Draft } from './draft.js';
import { changedMeanwhile, settle } from './settle.js';

/** What `command` does to `dossier`, or what stands in its way. Pure: the same arguments give the same answer. */
export function decide(
  plan: ProcessPlan,
  calendar: WorkCalendar,
  dossier: Dossier,
  command: DossierCommand,
): Result<Decision, DossierObstacle> {
  const { expectedVersion: expected, name } = command;
  if (expected !== dossier.version) return changedMeanwhile(expected, dossier.version, name);

  const draft = drafted(plan, dossier, command);
  if (!draft.ok) return draft;
  return settle({ plan, calendar, before: dossier, known: dossier, command }, draft.value);
}

function drafted(plan: ProcessPlan, dossier: Dossier, command: DossierCommand): Result<Draft, DossierObstacle> {
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
    default:
      return never(command);
  }
}
