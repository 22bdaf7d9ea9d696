import { type NodeId, nodesOf, type ProcessPlan } from '@app/bpmn';
import { DOSSIER_STATUSES, type MissedExpectation } from '@app/contracts';
import { type components, formatMoment, t, type TextKey, useTexts } from '@app/ui';
import { useNamed } from '../panel/fields.js';
import { useVocabulary } from '../panel/use-vocabulary.js';
import { ROLES, STATUSES } from '../panel/vocabulary.js';
import { happeningsOf } from './plan-words.js';

/** A scenario as the server played it. */
export type PlayedScenario = components['schemas']['ScenarioResult'];

/** Names for the ids a plan and the law speak in. */
export interface PlanNames {
  readonly node: (id: string) => string;
  readonly outcome: (step: string | null, id: string) => string;
  readonly role: (code: string) => string;
  readonly paper: (code: string) => string;
  readonly status: (code: string) => string;
  readonly message: (code: string) => string;
  readonly division: (code: string) => string;
}
export function usePlanNames(plan: ProcessPlan): PlanNames {
  const { pick } = useTexts();
  const named = useNamed();
  const nodes = new Map([...[...nodesOf(plan).values()].map(({ id, name }) => [id, name] as const), ...happeningsOf(plan).timers]);
  const known = useVocabulary();
  const [roles, papers, messages, divisions] = [new Map(named(ROLES)), new Map(named(known.papers)), new Map(named(known.messages)), new Map(named(known.divisions))];
  return {
    node: (id) => nodes.get(id) || id,
    outcome: (step, id) => {
      const node = step === null ? undefined : nodesOf(plan).get(step as NodeId);
      const found = node?.type === 'step' ? node.outcomes.find((outcome) => outcome.id === id) : undefined;
      return found ? pick(found.label) : id;
    },
    role: (code) => {
      const [role = code] = code.split('#');
      return roles.get(role) ?? (isActor(role) ? t(`designer.scenario.by.${role}`) : code);
    },
    paper: (code) => papers.get(code) ?? code,
    message: (code) => messages.get(code) ?? code,
    division: (code) => divisions.get(code) ?? code,
    status: (code) => {
      const at = DOSSIER_STATUSES.findIndex((each) => each === code);
      const words = STATUSES[at];
      return words ? pick(words) : code;
    },
  };
}
const isActor = (role: string): role is 'submitter' | 'system' | 'calendar' => ['submitter', 'system', 'calendar'].includes(role);

/** What stood in the way, for who does not know its code. */
export function obstacleWords(code: string): string {
  const key = OBSTACLES[code];
  return key === undefined ? code : t(key);
}
const OBSTACLES: Readonly<Record<string, TextKey>> = {
  'engine.step_not_active': 'designer.scenario.refused.engine.step_not_active',
  'engine.outcome_unknown': 'designer.refused.outcome',
  'engine.facts_missing': 'designer.scenario.refused.engine.facts_missing',
  'engine.fact_not_allowed': 'designer.refused.factNotAllowed',
  'engine.instance_not_open': 'designer.refused.instance',
  'engine.timer_not_armed': 'designer.refused.timer',
  'engine.message_not_awaited': 'designer.refused.message',
  'engine.ended': 'designer.refused.ended',
  'engine.condition_undecided': 'designer.refused.undecided',
  'engine.too_many_moves': 'designer.refused.endless',
  'dossiers.not_permitted': 'designer.scenario.refused.dossiers.not_permitted',
  'dossiers.form_refused': 'designer.scenario.refused.dossiers.form_refused',
  'dossiers.reason_required': 'designer.scenario.refused.dossiers.reason_required',
  'dossiers.supplement_limit': 'designer.scenario.refused.dossiers.supplement_limit',
  'dossiers.returns_limit': 'designer.scenario.refused.dossiers.returns_limit',
  'dossiers.on_hold': 'designer.scenario.refused.dossiers.on_hold',
};

/** What was expected and what came, in words. */
export function missedWords({ what, expected, actual }: MissedExpectation, names: PlanNames): { readonly what: string; readonly expected: string; readonly actual: string } {
  const words = (value: unknown): string => valueWords(what, value, names);
  const about = ABOUT[what];
  return { what: about === undefined ? what : t(about), expected: words(expected), actual: words(actual) };
}
const ABOUT: Readonly<Record<string, TextKey>> = {
  open: 'designer.missed.open', event: 'designer.missed.event', timer: 'designer.missed.timer', status: 'designer.scenario.then.status', ended: 'designer.scenario.then.ended',
  waitsAt: 'designer.scenario.then.waitsAt', passed: 'designer.scenario.then.passed', statuses: 'designer.missed.statuses', papers: 'designer.scenario.then.papers',
  dueAt: 'designer.scenario.then.dueAt', timing: 'designer.scenario.then.timing', facts: 'designer.scenario.facts',
};

function valueWords(what: string, value: unknown, names: PlanNames): string {
  if (value === null || value === undefined) return what === 'ended' ? t('designer.scenario.ended.open') : '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((each) => valueWords(what, each, names)).join(', ');
  if (typeof value === 'object') return objectWords(value as Readonly<Record<string, unknown>>, names);
  const text = String(value as string);
  if (what === 'status' || what === 'statuses') return names.status(text);
  if (what === 'waitsAt' || what === 'passed') return names.node(text);
  if (what === 'papers') return names.paper(text);
  if (what === 'dueAt') return formatMoment(text);
  if (what === 'ended' && isEnd(text)) return t(`designer.scenario.ended.${text}`);
  if (what === 'timing' && isTiming(text)) return t(`designer.scenario.timing.${text}`);
  return text === 'moved' ? t('designer.scenario.expects.moves') : text;
}
const isEnd = (text: string): text is 'done' | 'refused' | 'stopped' => ['done', 'refused', 'stopped'].includes(text);
const isTiming = (text: string): text is 'EARLY' | 'ON_TIME' | 'OVERDUE' => ['EARLY', 'ON_TIME', 'OVERDUE'].includes(text);

/** An obstacle, an act, or a date. */
function objectWords(value: Readonly<Record<string, unknown>>, names: PlanNames): string {
  const told = (name: string): string | null => (typeof value[name] === 'string' ? value[name] : null);
  const [code, refusedWith, step, dueAt, by] = [told('code'), told('refusedWith'), told('complete'), told('dueAt'), told('by')];
  if (code !== null) return obstacleWords(code);
  if (refusedWith !== null) return obstacleWords(refusedWith);
  if (step !== null) return [names.node(step), by === null ? '' : names.role(by)].filter(Boolean).join(' · ');
  if (dueAt !== null) return formatMoment(dueAt);
  return Object.entries(value).map(([name, part]) => `${name}: ${String(part as string)}`).join(', ');
}
