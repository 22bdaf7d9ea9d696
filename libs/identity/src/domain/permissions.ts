import { type Actor, holds } from './actor.js';

/**
 * Who may knock at a route at all. What may be done with one dossier is decided there, from the plan and the roles in the
 * command: a permission only says that the route is meant for this kind of person.
 */
const AUDITS = ['auditor', 'approver', 'centerLeader'];

const RULES = {
  'account.self': () => true,
  'dossiers.open': worksOnDossiers,
  'dossiers.read': worksOnDossiers,
  'dossiers.act': worksOnDossiers,
  'tasks.read': worksOnDossiers,
  'procedures.publish': (actor) => holds(actor, 'systemAdmin'),
  'calendars.publish': (actor) => holds(actor, 'systemAdmin'),
  'audit.read': (actor) => AUDITS.some((role) => holds(actor, role)),
  'incidents.read': (actor) => holds(actor, 'systemAdmin'),
  'incidents.act': (actor) => holds(actor, 'systemAdmin'),
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type PermissionName = keyof typeof RULES;

export const isPermitted = (actor: Actor, permission: PermissionName): boolean => RULES[permission](actor);

/** Administrators configure and have no power over dossiers: who holds no other role is refused. */
function worksOnDossiers(actor: Actor): boolean {
  return actor.kind === 'CITIZEN' || actor.roles.some((held) => held.role !== 'systemAdmin');
}
