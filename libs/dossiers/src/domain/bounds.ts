import type { NodeId, ProcessPlan } from '@app/bpmn';
import type { Advanced } from '@app/engine';
import { no, ok, type Result } from '@app/kernel';
import type { CompleteCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier, Override } from './dossier.js';
import type { Draft } from './draft.js';
import { isSupplementRequest } from './evolve.js';
import { isOf } from './permit.js';

/**
 * Bounds on what may be repeated: requests to supplement while the dossier is being processed (guidance before acceptance is
 * not counted), and the ways back of the diagram. One time more needs a head who has approved it.
 * @see Decree 61/2018/NĐ-CP as amended by 107/2021/NĐ-CP
 */
export function withinBounds(plan: ProcessPlan, before: Dossier, { statuses, status: last }: Pick<Draft, 'statuses' | 'status'>, { position, effects }: Advanced): Result<true, DossierObstacle> {
  const { maxDuringProcessing: max, legalGround = null } = plan.supplement;
  const asks = [...statuses, last].some((status) => isSupplementRequest(plan, before, { status, position }));
  if (asks && before.supplements >= max) return no({ code: 'dossiers.supplement_limit', params: { made: before.supplements, max, legalGround } });
  for (const effect of effects) {
    if (effect.type !== 'return' || effect.made <= effect.most) continue;
    return no({ code: 'dossiers.returns_limit', params: { flow: effect.flow, made: effect.made - 1, max: effect.most } });
  }
  return ok(true);
}

/** Whether something may not be repeated any more without a head. */
export const isAtABound = ({ supplement }: ProcessPlan, { supplements, position }: Dossier): boolean =>
  supplements >= supplement.maxDuringProcessing || Object.keys(position.returns ?? {}).length > 0;

const BOUNDS: ReadonlySet<string> = new Set<DossierObstacle['code']>(['dossiers.supplement_limit', 'dossiers.returns_limit']);
/** Whether a head can make it possible all the same. */
export const isBound = ({ code }: DossierObstacle): boolean => BOUNDS.has(code);

/** Ground and head of an approved override that is meant for this act. Whoever approved does not do the act as well, neither in person nor through a substitute. */
export function approvedFor({ override }: Dossier, { step, instance = '', outcome, by }: CompleteCommand): Pick<Draft, 'ground' | 'approver'> | undefined {
  if (override?.approver === undefined || isOf(by, override.approver) || !isMeantFor(override, { step, instance, outcome })) return undefined;
  return { ground: override.ground, approver: override.approver };
}

const isMeantFor = (override: Override, act: { readonly step: NodeId; readonly instance: string; readonly outcome: string | undefined }): boolean =>
  override.step === act.step && override.instance === act.instance && override.outcome === (act.outcome ?? null);
