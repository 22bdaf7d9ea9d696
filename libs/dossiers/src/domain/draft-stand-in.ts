import type { ProcessPlan } from '@app/bpmn';
import { no, type Result } from '@app/kernel';
import type { StandInCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier } from './dossier.js';
import { draftEvent, given } from './draft-advance.js';
import type { Draft } from './draft.js';
import { judgedBeforeAcceptance, reachedBy } from './exemptions.js';
import { outcomeOf } from './plan-nodes.js';
import { placeBefore } from './place-before.js';
import { CENTER } from './responsible.js';
import { askedOfStandIn, mayStandIn, standInEvent, standInMeant } from './stand-in.js';
import { withToldFacts } from './told-facts.js';

/** An official answers for a system that does not: told as such, with the reason, in the name of the division whose work it came after. */
export function draftStandIn(plan: ProcessPlan, dossier: Dossier, command: StandInCommand): Result<Draft, DossierObstacle> {
  const { step, outcome, gives, reason, by } = command;
  const meant = standInMeant(plan, dossier, command);
  if (!meant.ok) return meant;
  const permit = mayStandIn(plan, dossier, step, by);
  if (!permit.ok) return permit;
  if (!reason.trim()) return no({ code: 'dossiers.reason_required', params: { command: command.name, step } });

  const { message, outcomes } = meant.value;
  if (outcome !== undefined && !outcomes.some(({ id }) => id === outcome)) return no({ code: 'engine.outcome_unknown', params: { step, outcome, allowed: outcomes.map(({ id }) => id) } });
  const { asks, mayGive } = askedOfStandIn(plan, dossier, meant.value);
  const allowed = new Set([...asks, ...mayGive, ...(outcomeOf(plan, step, outcome)?.asks ?? [])]);
  const foreign = Object.keys(gives ?? {}).filter((name) => !allowed.has(name));
  if (foreign.length > 0) return no(withToldFacts(plan, gives, { code: 'engine.fact_not_allowed', params: { step, facts: foreign } }));
  const missing = asks.filter((name) => isEmpty(gives?.[name]));
  if (missing.length > 0) return no(withToldFacts(plan, gives, { code: 'engine.facts_missing', params: { step, facts: missing } }));

  const division = placeBefore(plan, dossier, step)?.division ?? CENTER;
  const drafted = draftEvent(plan, dossier, standInEvent({ step, message, outcome, gives }), { step, division, ...given({ message, outcome }), secret: given({ gives, reason }) });
  if (!drafted.ok) return drafted;
  const judged = judgedBeforeAcceptance(dossier, { by, reached: reachedBy(drafted.value), claims: undefined });
  return judged.ok ? drafted : judged;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
