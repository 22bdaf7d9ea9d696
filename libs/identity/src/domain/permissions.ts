import { type Actor, hasPowerOverDossiers, holds } from './actor.js';

/**
 * Who may knock at a route at all. What may be done with one dossier is decided there, from the plan and the roles in the
 * command: a permission only says that the route is meant for this kind of person.
 */
const RULES = {
  'account.self': () => true,
  'dossiers.open': worksOnDossiers,
  'dossiers.read': worksOnDossiers,
  'dossiers.act': worksOnDossiers,
  'tasks.read': worksOnDossiers,
  'procedures.design': (actor) => holds(actor, 'systemAdmin'),
  'procedures.review': (actor) => holds(actor, 'systemAdmin') || holds(actor, 'procedureApprover'),
  'procedures.publish': (actor) => holds(actor, 'systemAdmin'),
  'calendars.publish': (actor) => holds(actor, 'systemAdmin'),
  'incidents.read': (actor) => holds(actor, 'systemAdmin'),
  'incidents.act': (actor) => holds(actor, 'systemAdmin'),
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type PermissionName = keyof typeof RULES;

export const isPermitted = (actor: Actor, permission: PermissionName): boolean => RULES[permission](actor);

/** Administrators configure, approvers of procedures read them; neither has power over dossiers: who holds no other role is refused. */
function worksOnDossiers(actor: Actor): boolean {
  return actor.kind === 'CITIZEN' || actor.roles.some(({ role }) => hasPowerOverDossiers(role));
}
