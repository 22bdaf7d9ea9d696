import { Defect } from '@app/kernel';
import type { TermByChannel } from '@app/contracts';
import type { Decisions } from '../model/decisions.js';
import { messageOf } from '../model/events.js';
import { outermost, type Model, type ModelScope } from '../model/model.js';
import { cutOffOf, factsOf, supplementOf, termOf } from '../model/settings.js';
import type { ScopeAnalysis } from '../net/soundness.js';
import type { ProcessPlan } from '../plan.js';
import { settingOf } from '../read/element.js';
import { ScopeCompiler } from './compile-scope.js';

/**
 * The executable plan of a diagram that was checked and found without errors.
 *
 * @throws {Defect} the diagram has an error the checks did not tell
 */
export function compilePlan(model: Model, analyses: ReadonlyMap<ModelScope, ScopeAnalysis>, decisions: Decisions): ProcessPlan {
  const { process, participant, lanes } = model;
  const scope = outermost(model);
  const start = analyses.get(scope)?.start;
  if (start === undefined) throw new Defect('a checked process without a start', { process: process.id });
  const body = new ScopeCompiler(analyses, decisions).scope(scope);
  const [startMessage, term, cutOffTime] = [messageOf(start.element), termOf(process), cutOffOf(process)];
  const [code, agency] = [settingOf(process, 'Procedure')?.code, participant && settingOf(participant, 'Unit')?.agency];
  return {
    format: 1,
    processId: process.id ?? '',
    name: process.name ?? participant?.name ?? '',
    ...(code && { procedureCode: code }),
    ...(agency && { agency }),
    ...(startMessage !== undefined && { startMessage }),
    ...(term !== undefined && { processingTerm: term satisfies TermByChannel }),
    ...(cutOffTime !== undefined && { cutOffTime }),
    supplement: supplementOf(process),
    facts: factsOf(process),
    lanes,
    body,
  };
}
