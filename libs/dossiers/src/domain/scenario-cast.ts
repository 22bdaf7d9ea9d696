import { nodesOf, type ProcessPlan } from '@app/bpmn';
import type { AccountId } from '@app/kernel';
import { CALENDAR, SYSTEM, type Actor, type HeldRole } from './actor.js';
import { HEAD_ROLES, STOPPING_ROLES, WITHDRAWAL_ROLES } from './permit.js';

export const SCENARIO_AGENCY = 'H56.30';
const CENTER = 'TTPVHCC';

/**
 * The invented person behind a role: one per role, and one per consulted division. `specialist#2` is a second person
 * with the same role, for scenarios about four eyes.
 */
export function actorFor(plan: ProcessPlan, by: string, instance: string | undefined): Actor {
  if (by === 'calendar') return CALENDAR;
  if (by === 'system') return SYSTEM;
  if (by === 'submitter') return { accountId: inventedId(by), kind: 'CITIZEN', roles: [] };
  const role = by.split('#')[0] ?? by;
  const places = divisionsOfRole(plan, role);
  const isConsulted = instance !== undefined && !places.includes(instance) && isConsultee(plan, role);
  const divisions = isConsulted ? [instance] : places.length > 0 ? places : outsideTheDiagram(role);
  const roles = divisions.map((division): HeldRole => ({ agencyCode: SCENARIO_AGENCY, division, role }));
  return { accountId: inventedId(isConsulted ? `${by}/${instance}` : by), kind: 'OFFICIAL', roles };
}

function divisionsOfRole(plan: ProcessPlan, role: string): readonly string[] {
  const divisions = new Set<string>();
  for (const node of nodesOf(plan).values()) {
    if (node.type !== 'step' || node.performer.role !== role) continue;
    const { division } = node.performer;
    if (division !== undefined && division !== node.forEach?.as) divisions.add(division);
  }
  return [...divisions];
}

const isConsultee = (plan: ProcessPlan, role: string): boolean =>
  [...nodesOf(plan).values()].some((node) => node.type === 'step' && node.forEach !== undefined && node.performer.role === role);

/** Roles whose acts stand outside the diagram sit in the centre when no step names them. */
const outsideTheDiagram = (role: string): readonly string[] =>
  [...WITHDRAWAL_ROLES, ...STOPPING_ROLES, ...HEAD_ROLES].some((known) => known === role) ? [CENTER] : [];

/** An id that looks like an account's and is the same for the same name (FNV-1a, 48 bits of it). */
export function inventedId(name: string): AccountId {
  let high = 0x811c9dc5;
  let low = 0xcbf29ce4;
  for (let index = 0; index < name.length; index += 1) {
    high = Math.imul(high ^ name.charCodeAt(index), 0x01000193) >>> 0;
    low = Math.imul(low ^ (name.charCodeAt(index) + index), 0x01000193) >>> 0;
  }
  const text = high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0').slice(0, 4);
  return `00000000-0000-4000-8000-${text}` as AccountId;
}
