import { type Actor, holds, isDeskRole } from './actor.js';

/** Who may see how long things take: auditors everywhere they hold the role, heads where they lead. Nobody who stands in for one. */
const AUDITS = ['auditor', 'approver', 'centerLeader'];

/**
 * Who may knock at a route at all. What may be done with one dossier is decided there, from the plan and the roles in the
 * command: a permission only says that the route is meant for this kind of person.
 */
const RULES = {
  'account.self': () => true,
  'account.official': ({ kind }) => kind === 'OFFICIAL',
  'dossiers.open': worksOnDossiers,
  'dossiers.read': worksOnDossiers,
  'dossiers.act': worksOnDossiers,
  // Of colleagues for colleagues: no applicant comes near.
  'dossiers.note': (actor) => actor.kind === 'OFFICIAL' && worksOnDossiers(actor),
  'tasks.read': worksOnDossiers,
  'payments.refund': (actor) => holds(actor, 'centerLeader'),
  'procedures.design': (actor) => holds(actor, 'systemAdmin'),
  'procedures.review': (actor) => holds(actor, 'systemAdmin') || holds(actor, 'procedureApprover'),
  'procedures.publish': (actor) => holds(actor, 'systemAdmin'),
  'calendars.publish': (actor) => holds(actor, 'systemAdmin'),
  'audit.read': (actor) => actor.roles.some(({ role, onBehalfOf }) => onBehalfOf === undefined && AUDITS.includes(role)),
  'incidents.read': (actor) => holds(actor, 'systemAdmin'),
  'incidents.act': (actor) => holds(actor, 'systemAdmin'),
  'directory.manage': (actor) => holds(actor, 'systemAdmin'),
  'templates.manage': (actor) => holds(actor, 'systemAdmin'),
  'officials.manage': (actor) => holds(actor, 'systemAdmin'),
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type PermissionName = keyof typeof RULES;

export const isPermitted = (actor: Actor, permission: PermissionName): boolean => RULES[permission](actor);

/** Administrators configure, auditors read the log: who holds no other role has no business with dossiers. */
function worksOnDossiers(actor: Actor): boolean {
  return actor.kind === 'CITIZEN' || actor.roles.some((held) => isDeskRole(held.role));
}
