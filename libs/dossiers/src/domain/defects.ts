import type { ProcessPlan } from '@app/bpmn';
import type { ComponentDefect } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import type { DossierObstacle } from './dossier.obstacles.js';
import { outcomeOf } from './plan-nodes.js';

/** The paper that asks for more: form 02. */
const REQUEST = 'supplementRequest';

/** Papers are found wanting with the request to supplement only, each of them once. */
export function mayNameDefects(plan: ProcessPlan, { step, outcome, defects = [] }: { readonly step: string; readonly outcome?: string; readonly defects?: readonly ComponentDefect[] }): Result<true, DossierObstacle> {
  if (defects.length === 0 || outcomeOf(plan, step, outcome)?.paper === REQUEST) return ok(true);
  return no({ code: 'dossiers.no_request_to_supplement', params: { step, outcome: outcome ?? null } });
}
