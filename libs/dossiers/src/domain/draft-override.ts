import type { NodeId, ProcessPlan } from '@app/bpmn';
import { never, no, ok, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import { isBound } from './bounds.js';
import type { ApproveOverrideCommand, DeclineOverrideCommand, RequestOverrideCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier } from './dossier.js';
import { draftComplete, given } from './draft-advance.js';
import { openPlace } from './draft-assignment.js';
import { movedOutsideTheDiagram } from './draft-whole.js';
import type { Draft } from './draft.js';
import { mayComplete } from './may-complete.js';
import { isHeadFor, isOf, type Permit } from './permit.js';
import { divisionOfOverride } from './responsible.js';

export type OverrideCommand = RequestOverrideCommand | ApproveOverrideCommand | DeclineOverrideCommand;

/**
 * An act beyond its bound takes two people and three lines of the log: whoever does the work asks with a ground, a head approves
 * by a command of his own, and then the act is possible, once.
 */
export function draftOverride(plan: ProcessPlan, dossier: Dossier, command: OverrideCommand): Result<Draft, DossierObstacle> {
  const { status } = dossier;
  const outside = { moved: movedOutsideTheDiagram(dossier, command.name), statuses: [], status, papers: [], secret: given({ reason: command.reason }) };
  switch (command.name) {
    case 'request-override': {
      const asked = canBeAsked(plan, dossier, command);
      const { step, instance, outcome, ground } = command;
      return asked.ok ? ok({ ...outside, step, ground, ...given({ instance, outcome }) }) : asked;
    }
    case 'approve-override':
    case 'decline-override': {
      const may = mayAnswerOverride(plan, dossier, command.name, command.by);
      if (!may.ok || !dossier.override) return may.ok ? no({ code: 'dossiers.no_override_pending', params: {} }) : may;
      const { step, instance, outcome, ground } = dossier.override;
      if (command.name === 'decline-override' && !command.reason?.trim()) return no({ code: 'dossiers.reason_required', params: { command: command.name } });
      return ok({ ...outside, step, ground, ...(instance !== '' && { instance }), ...(outcome !== null && { outcome }) });
    }
    default:
      return never(command);
  }
}

function canBeAsked(plan: ProcessPlan, dossier: Dossier, command: RequestOverrideCommand): Permit {
  const { step, instance = '', outcome, ground, by } = command;
  if (dossier.override) return no({ code: 'dossiers.override_pending', params: { step: dossier.override.step, outcome: dossier.override.outcome } });
  if (!ground.trim()) return no({ code: 'dossiers.ground_required', params: { command: command.name } });
  const may = mayAskOverride(plan, dossier, { step, instance, by });
  if (!may.ok) return may;
  const act = draftComplete(plan, dossier, { ...command, name: 'complete' });
  if (act.ok || act.error.code === 'dossiers.reason_required') return no({ code: 'dossiers.override_unneeded', params: { step, outcome: outcome ?? null } });
  return isBound(act.error) ? ok(true) : act;
}

/** Whoever may do the step may ask for one act of it beyond its bound. */
export function mayAskOverride(
  plan: ProcessPlan,
  dossier: Dossier,
  acting: { readonly step: NodeId; readonly instance: string; readonly by: Actor },
): Permit {
  if (dossier.hold) return no({ code: 'dossiers.on_hold', params: { command: 'request-override', hold: dossier.hold.kind } });
  const place = openPlace(plan, dossier, acting.step, acting.instance);
  return place.ok ? mayComplete(plan, dossier, acting) : place;
}

/** A head who answers for the division, or the leadership; never the one who asks. */
export function mayAnswerOverride(plan: ProcessPlan, dossier: Dossier, name: 'approve-override' | 'decline-override', actor: Actor): Permit {
  const { override, hold } = dossier;
  if (!override || override.approver !== undefined) return no({ code: 'dossiers.no_override_pending', params: {} });
  const permit = isHeadFor(dossier, actor, divisionOfOverride(plan, override));
  if (!permit.ok) return permit;
  if (hold) return no({ code: 'dossiers.on_hold', params: { command: name, hold: hold.kind } });
  return name === 'approve-override' && isOf(actor, override.by) ? no({ code: 'dossiers.same_person', params: { step: override.step } }) : permit;
}
