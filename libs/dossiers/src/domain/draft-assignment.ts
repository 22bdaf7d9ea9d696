import { nodesOf, type ProcessPlan, type StepNode } from '@app/bpmn';
import { never, no, ok, type AccountId, type Result } from '@app/kernel';
import { holds, type Actor } from './actor.js';
import type { AssignCommand, ClaimCommand, ReleaseCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier, Visit } from './dossier.js';
import { given } from './draft-advance.js';
import { movedOutsideTheDiagram } from './draft-whole.js';
import type { Draft } from './draft.js';
import { assigneeOf, HEAD_ROLES, isAnotherPerson, isOf, mayPerform, refused, visitOf, type Permit } from './permit.js';
import { divisionOf } from './plan-nodes.js';

export type AssignmentCommand = ClaimCommand | ReleaseCommand | AssignCommand;
interface Place {
  readonly node: StepNode;
  readonly visit: Visit;
}

/** Who does a piece of work: taken, given back, or handed out by the head of the division. Moves no token. */
export function draftAssignment(plan: ProcessPlan, dossier: Dossier, command: AssignmentCommand): Result<Draft, DossierObstacle> {
  const { step, instance = '' } = command;
  if (dossier.hold) return no({ code: 'dossiers.on_hold', params: { command: command.name, hold: dossier.hold.kind } });
  const place = openPlace(plan, dossier, step, instance);
  if (!place.ok) return place;
  const may = mayHandOver(dossier, place.value, command);
  if (!may.ok) return may;
  const moved = movedOutsideTheDiagram(dossier, command.name);
  const assignee = newAssignee(command);
  return ok({ moved, statuses: [], status: dossier.status, step, ...given({ instance: command.instance, assignee }), papers: [], secret: {} });
}

/** A step the dossier waits at, with the instance still unanswered. */
export function openPlace(plan: ProcessPlan, dossier: Dossier, step: string, instance: string): Result<Place, DossierObstacle> {
  const node = nodesOf(plan).get(step);
  const visit = visitOf(dossier, step, instance);
  const active = dossier.position.steps.map((one) => one.id);
  if (node?.type !== 'step' || !visit) return no({ code: 'engine.step_not_active', params: { step, active } });
  const instances = dossier.position.steps.find((one) => one.id === step)?.instances;
  const isOpen = instances ? instances.some((one) => one.key === instance && one.outcome === null) : instance === '';
  return isOpen ? ok({ node, visit }) : no({ code: 'engine.instance_not_open', params: { step, instance } });
}

export function mayHandOver(dossier: Dossier, place: Place, command: Pick<AssignmentCommand, 'name' | 'by'> & { readonly assignee?: Actor }): Permit {
  const { node, visit } = place;
  const assignee = assigneeOf(dossier, visit);
  switch (command.name) {
    case 'claim': {
      const able = canDo(dossier, place, command.by);
      if (!able.ok) return able;
      return assignee ? no({ code: 'dossiers.already_assigned', params: { step: visit.step, assignee: assignee.accountId } }) : ok(true);
    }
    case 'release':
      return assignee && isOf(command.by, assignee.accountId) ? ok(true) : refused({ assignee: true });
    case 'assign': {
      const division = divisionOf(node, node.performer, visit.instance);
      const heads = HEAD_ROLES.filter((role) => holds(command.by, dossier.agencyCode, { role, ...given({ division }) }));
      if (node.performer.kind !== 'OFFICIAL' || command.by.kind !== 'OFFICIAL' || heads.length === 0)
        return refused({ roles: HEAD_ROLES, ...given({ division }) });
      return command.assignee ? canBeGiven(dossier, place, command.assignee) : ok(true);
    }
    default:
      return never(command.name);
  }
}

function canDo(dossier: Dossier, { node, visit }: Place, actor: Actor): Permit {
  if (node.performer.kind !== 'OFFICIAL') return refused(node.performer.kind === 'SUBMITTER' ? { submitter: true } : { kind: 'SYSTEM' });
  const permit = mayPerform(dossier, node, visit.instance, actor);
  return permit.ok ? isAnotherPerson(dossier, node.separationFrom, actor) : permit;
}

function canBeGiven(dossier: Dossier, place: Place, assignee: Actor): Permit {
  const able = canDo(dossier, place, assignee);
  if (able.ok || able.error.code !== 'dossiers.not_permitted') return able;
  return no({ code: 'dossiers.assignee_not_permitted', params: { step: place.visit.step, ...able.error.params } });
}

function newAssignee(command: AssignmentCommand): AccountId | undefined {
  switch (command.name) {
    case 'claim':
      // What a substitute takes belongs to the official who is absent: it is there when the substitution ends.
      return command.by.onBehalfOf ?? command.by.accountId ?? undefined;
    case 'assign':
      return command.assignee.accountId ?? undefined;
    case 'release':
      return undefined;
    default:
      return never(command);
  }
}
