import { type NodeId, nodesOf, type ProcessPlan, type StepNode } from '@app/bpmn';
import { no, ok, type AccountId, type Result } from '@app/kernel';
import { holds, isDeskRole, type Actor, type HeldRole } from './actor.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier, Visit } from './dossier.js';
import { divisionOf } from './plan-nodes.js';
import { CENTER, headRoleOf, LEADERSHIP } from './responsible.js';

/** Who could do it, said back to the one who may not. */
export type Needs =
  | { readonly submitter: true }
  | { readonly assignee: true }
  | { readonly kind: Actor['kind'] }
  | { readonly roles: readonly string[]; readonly division?: string };
export type Permit = Result<true, DossierObstacle>;

const GRANTED: Permit = ok(true);
export const refused = (needs: Needs): Permit => no({ code: 'dossiers.not_permitted', params: { needs } });

/** Who may take part in a decision about the whole dossier, beside its submitter: acts that stand outside the diagram. */
export const WITHDRAWAL_ROLES = ['intakeOfficer', 'centerLeader'] as const;
export const STOPPING_ROLES = ['centerLeader', 'approver'] as const;
/** Who hands work out inside a division. */
export const HEAD_ROLES = ['divisionHead', 'centerLeader', 'approver'] as const;
/** Who takes papers over the counter for a submitter who did not file online, and who opens such a dossier. */
export const COUNTER_ROLE = 'intakeOfficer';
/** Who hands results over and takes payments there. */
export const RETURN_ROLE = 'returnOfficer';

/** Filed at the counter for somebody without an account: the dossier's own id stands for the applicant, and nobody can log in as such. */
export const isWithoutAccount = ({ id, submitterId }: Pick<Dossier, 'id' | 'submitterId'>): boolean => (id as string) === submitterId;

/** The submitter; at the counter and by post an officer of the centre acts on what the submitter hands in. */
export function maySpeakForSubmitter(
  dossier: Pick<Dossier, 'submitterId' | 'channel' | 'agencyCode'>,
  actor: Actor,
  roles: readonly string[] = [COUNTER_ROLE],
): Permit {
  if (actor.accountId !== null && actor.accountId === dossier.submitterId) return GRANTED;
  const atCounter = dossier.channel !== 'ONLINE' && isOfficialWith(actor, dossier.agencyCode, roles);
  return atCounter ? GRANTED : refused({ submitter: true });
}

/** One of `roles`, anywhere in the dossier's agency. */
export const mayActAs = (dossier: Pick<Dossier, 'agencyCode'>, actor: Actor, roles: readonly string[]): Permit =>
  isOfficialWith(actor, dossier.agencyCode, roles) ? GRANTED : refused({ roles });

/** The head of that division, or the leadership of the agency. */
export function isHeadFor(dossier: Pick<Dossier, 'agencyCode'>, actor: Actor, division: string): Permit {
  const heads = [...new Set([division, LEADERSHIP])].map((each) => ({ division: each, role: headRoleOf(each) }));
  if (actor.kind === 'OFFICIAL' && heads.some((head) => holds(actor, dossier.agencyCode, head))) return GRANTED;
  return refused({ roles: heads.map(({ role }) => role), division });
}

/** True for what the plan asks of the performer of this step; says nothing about assignment and four eyes. */
export function mayPerform(dossier: Dossier, node: StepNode, instance: string, actor: Actor): Permit {
  const { performer } = node;
  if (performer.kind === 'SUBMITTER') return maySpeakForSubmitter(dossier, actor, [COUNTER_ROLE, RETURN_ROLE]);
  if (performer.kind === 'SYSTEM') return actor.kind === 'SYSTEM' ? GRANTED : refused({ kind: 'SYSTEM' });
  const division = divisionOf(node, performer, instance);
  const place = { ...(division !== undefined && { division }), ...(performer.role !== undefined && { role: performer.role }) };
  if (actor.kind === 'OFFICIAL' && holds(actor, dossier.agencyCode, place)) return GRANTED;
  return refused({ roles: performer.role === undefined ? [] : [performer.role], ...(division !== undefined && { division }) });
}

/** The person, and whose rights the person uses: lent rights reach no further than with the one who lent them. */
export const isOf = ({ accountId, onBehalfOf }: Actor, id: AccountId): boolean => id === accountId || id === onBehalfOf;

/** Four eyes: whoever completed one of the steps the plan names may not act here, neither in person nor through a substitute. */
export function isAnotherPerson(dossier: Dossier, separationFrom: readonly NodeId[], actor: Actor): Permit {
  const step = separationFrom.find((id) => Object.hasOwn(dossier.performed, id) && dossier.performed[id]?.some((who) => isOf(actor, who)));
  return step === undefined ? GRANTED : no({ code: 'dossiers.same_person', params: { step } });
}

/** The visit of a step the dossier waits at, or null where it does not. */
export function visitOf(dossier: Dossier, step: NodeId, instance: string): Visit | null {
  const active = dossier.position.steps.find((one) => one.id === step);
  return active ? { step, since: active.since, instance } : null;
}

export function assigneeOf(dossier: Dossier, visit: Visit): Dossier['assignees'][number] | undefined {
  return dossier.assignees.find((one) => one.step === visit.step && one.since === visit.since && one.instance === visit.instance);
}

/** Work given to one officer is not done by another, but for the substitute while that officer is absent. */
export function isNotAnothers(dossier: Dossier, visit: Visit, actor: Actor): Permit {
  const assignee = assigneeOf(dossier, visit);
  if (!assignee || isOf(actor, assignee.accountId)) return GRANTED;
  return no({ code: 'dossiers.assigned_to_other', params: { step: visit.step, assignee: assignee.accountId } });
}

/**
 * Who may know of a dossier at all: its submitter, and officials of its agency in a division that takes part in the
 * procedure. The centre and the leadership take part in every one, whatever the diagram names: the centre receives, returns and
 * collects for all of them, and what no diagram draws comes to these two (apologies and stops to the centre, acts beyond a bound to the
 * leadership). Who is to decide must see. Administrators configure and auditors read the log: they see nothing here.
 */
export function maySee(plan: ProcessPlan, dossier: Pick<Dossier, 'agencyCode' | 'submitterId' | 'facts'>, actor: Actor): boolean {
  if (actor.kind === 'CALENDAR' || actor.kind === 'SYSTEM') return true;
  return actor.accountId === dossier.submitterId || placeAtDesk(plan, dossier, actor) !== null;
}

/** The role by which a dossier is an official's business; one held by own right before one that was lent. Null where it is not. */
export function placeAtDesk(plan: ProcessPlan, dossier: Pick<Dossier, 'agencyCode' | 'facts'>, actor: Actor): HeldRole | null {
  if (actor.kind !== 'OFFICIAL') return null;
  const involved = divisionsInvolved(plan, dossier);
  const places = actor.roles.filter(
    (held) => held.agencyCode === dossier.agencyCode && isDeskRole(held.role) && (involved.size === 0 || involved.has(held.division) || ANSWERING.includes(held.division)),
  );
  return places.find(({ onBehalfOf }) => onBehalfOf === undefined) ?? places[0] ?? null;
}

/** What officials tell each other beside a dossier is for those who see it, but for its submitter, whoever that is. */
export const maySeeNotes = (plan: ProcessPlan, dossier: Pick<Dossier, 'agencyCode' | 'submitterId' | 'facts'>, actor: Actor): boolean =>
  actor.accountId !== dossier.submitterId && maySee(plan, dossier, actor);

/** Beside the divisions a diagram names; the policy of `dossiers` names them too. */
const ANSWERING: readonly string[] = [CENTER, LEADERSHIP];

/** Whether every dossier of a procedure in this agency is the actor's business: by the diagram itself, or in the centre or the leadership. */
export const isOpenTo = (plan: ProcessPlan, agencyCode: string, actor: Actor): boolean =>
  actor.kind === 'OFFICIAL' && maySee(plan, { agencyCode: agencyCode as Dossier['agencyCode'], submitterId: NOBODY, facts: {} }, actor);
const NOBODY = '' as Dossier['submitterId'];

function divisionsInvolved(plan: ProcessPlan, { facts }: Pick<Dossier, 'facts'>): ReadonlySet<string> {
  const divisions = new Set<string>();
  for (const node of nodesOf(plan).values()) {
    if (node.type !== 'step') continue;
    const list = node.forEach && node.performer.division === node.forEach.as ? facts[node.forEach.in] : undefined;
    if (Array.isArray(list)) for (const key of list) divisions.add(String(key));
    else if (node.performer.division !== undefined) divisions.add(node.performer.division);
  }
  return divisions;
}

const isOfficialWith = (actor: Actor, agencyCode: string, roles: readonly string[]): boolean =>
  actor.kind === 'OFFICIAL' && roles.some((role) => holds(actor, agencyCode, { role }));
