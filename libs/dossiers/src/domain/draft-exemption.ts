import type { ProcessPlan } from '@app/bpmn';
import { available } from '@app/engine';
import { no, ok, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { ClaimedExemption, Dossier } from './dossier.js';
import { given } from './draft-advance.js';
import { movedOutsideTheDiagram } from './draft-whole.js';
import type { Draft } from './draft.js';
import { type ExemptionCommand, JUDGED_AS } from './exemptions.js';
import { mayComplete } from './may-complete.js';
import { COUNTER_ROLE, mayActAs, type Permit } from './permit.js';

/**
 * An officer judges one exemption from fees that was claimed. Until the dossier is accepted a judgement may be changed. From then on
 * one that was struck can still be confirmed, by proof that came late, and nothing that was confirmed is taken back: what the
 * applicant was told to pay never grows. The group stays private: it says what kind of household somebody lives in.
 */
export function draftExemption(plan: ProcessPlan, dossier: Dossier, { name, exemption, reason, by }: ExemptionCommand): Result<Draft, DossierObstacle> {
  const may = mayJudgeNow(plan, dossier, { name, by });
  if (!may.ok) return may;
  const claimed = dossier.exemptions?.find(({ group }) => group === exemption);
  if (!claimed) return no({ code: 'dossiers.exemption_not_claimed', params: { exemption } });
  const open = isOpen(dossier, { name, claimed });
  if (!open.ok) return open;
  const isReasonNeeded = name === 'strike-exemption' || claimed.judged?.as === 'STRUCK';
  if (isReasonNeeded && !reason?.trim()) return no({ code: 'dossiers.reason_required', params: { command: name } });
  return ok({ moved: movedOutsideTheDiagram(dossier, name), statuses: [], status: dossier.status, papers: [], secret: { exemption, ...given({ reason }) } });
}

/** Before acceptance whoever may do the work that is open; afterwards, and while only the applicant is waited for, the counter. */
export function mayJudgeNow(plan: ProcessPlan, dossier: Dossier, { name, by }: Pick<ExemptionCommand, 'name' | 'by'>): Permit {
  const { position, hold } = dossier;
  if (position.ended) return no({ code: 'engine.ended', params: { how: position.ended.how } });
  if (hold) return no({ code: 'dossiers.on_hold', params: { command: name, hold: hold.kind } });
  return mayJudgeHere(plan, dossier, by);
}

interface Judging {
  readonly name: ExemptionCommand['name'];
  readonly claimed: ClaimedExemption;
}
/** Whether this judgement is still to be had, whoever asks. */
export function isOpen({ clock }: Pick<Dossier, 'clock'>, { name, claimed: { group: exemption, judged } }: Judging): Permit {
  const isFinal = clock.receivedAt !== undefined && judged?.as === 'CONFIRMED';
  return judged && (isFinal || judged.as === JUDGED_AS[name]) ? no({ code: 'dossiers.exemption_judged', params: { exemption, as: judged.as } }) : ok(true);
}

function mayJudgeHere(plan: ProcessPlan, dossier: Dossier, by: Actor): Permit {
  const open = dossier.clock.receivedAt === undefined ? available(plan, dossier.position).filter(({ performer }) => performer.kind === 'OFFICIAL') : [];
  const permits = open.flatMap(({ step, instances }) => (instances ?? ['']).map((instance) => mayComplete(plan, dossier, { step, instance, by })));
  return permits.find((permit) => permit.ok) ?? permits[0] ?? mayActAs(dossier, by, [COUNTER_ROLE]);
}
