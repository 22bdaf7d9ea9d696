import type { DossierStatus, MissedExpectation, Scenario, ScenarioExpectation } from '@app/contracts';
import { instantOf, millisecondsOf, type Instant } from '@app/kernel';
import type { Dossier } from './dossier.js';
import { timingOf } from './timing.js';

interface Outcome {
  readonly scenario: Scenario;
  readonly dossier: Dossier | null;
  readonly statuses: readonly DossierStatus[];
  readonly passed: readonly string[];
  readonly papers: readonly string[];
}

/** Every part of `then` that does not hold. Only what `then` names is looked at; of `facts` only those it names. */
export function expectationsMissed(outcome: Outcome): readonly MissedExpectation[] {
  const { then } = outcome.scenario;
  const actual = actually(outcome);
  const keys = Object.keys(then) as (keyof ScenarioExpectation)[];
  return keys.flatMap((what) => {
    const expected = what === 'waitsAt' ? [...(then.waitsAt ?? [])].sort() : what === 'dueAt' && then.dueAt !== undefined ? instantOf(millisecondsOf(then.dueAt as Instant)) : then[what];
    const found = what === 'facts' ? picked(actual.facts, then.facts ?? {}) : actual[what];
    return same(found, expected) ? [] : [{ what, event: -1, expected, actual: found }];
  });
}

function actually({ scenario, dossier, statuses, passed, papers }: Outcome): Readonly<Record<keyof ScenarioExpectation, unknown>> {
  const last = scenario.when.at(-1)?.at ?? scenario.given.at;
  return {
    status: dossier?.status,
    ended: dossier?.position.ended?.how ?? null,
    waitsAt: (dossier?.position.steps.map((step) => step.id) ?? []).sort(),
    passed,
    statuses,
    papers,
    dueAt: dossier?.clock.dueAt,
    timing: dossier ? timingOf(dossier, instantOf(millisecondsOf(last as Instant))) : null,
    facts: dossier?.facts ?? {},
  };
}

const picked = (facts: unknown, wanted: object): unknown =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, (facts as Record<string, unknown>)[name]]));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)]));
}
