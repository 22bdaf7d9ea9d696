import type { Problem } from '@app/bpmn';
import { type Texts, useTexts } from '@app/ui';
import type { Drawing } from '../canvas/bpmn-js.types.js';
import { textOf } from '../documents/json.js';
import { settingWords } from '../compare/change-words.js';
import { settingsOf } from '../settings/read-settings.js';
import { workingTime } from './term-proof.js';

/** Problems this designer says in the words of its own panels: which field to open, which shape to take. The others speak for themselves. */
const OWN = [
  'structure.call_without_target', 'structure.condition_missing', 'structure.condition_unreadable', 'structure.condition_unknown_variable', 'structure.condition_value', 'structure.condition_misplaced',
  'structure.outcome_unavailable', 'structure.default_missing', 'structure.each_without_list', 'structure.fact_unknown', 'structure.setting_invalid', 'structure.message_missing', 'structure.timer_incomplete',
  'structure.trigger_missing', 'structure.not_block_structured', 'structure.loop_without_wait', 'structure.several_starts',
  'tokens.deadlock', 'tokens.left_behind', 'tokens.multiplied', 'tokens.never_runs', 'tokens.too_large',
  'law.refusal_without_reason', 'law.separation_unknown', 'law.paper_without_words', 'time.term_exceeded', 'time.unbounded_loop', 'time.step_without_term', 'bpmn.foreign_extension',
] as const;
const ownOf = (code: string): (typeof OWN)[number] | undefined => OWN.find((each) => each === code);

export interface ProblemWords {
  readonly what: string;
  /** What to do; null where `what` says it already. */
  readonly act: string | null;
}

export function useProblemWords(drawing: Drawing | null, nameOf: (id: string) => string): (problem: Problem) => ProblemWords {
  const { t, pick } = useTexts();
  return (problem) => {
    const own = ownOf(problem.code);
    if (own === undefined) return { what: pick(problem.message), act: null };
    const params = paramsOf(problem, { drawing, nameOf, t, pick });
    return { what: t(`designer.problem.${own}`, params), act: t(`designer.problem.${own}.do`, params) };
  };
}

type Known = Pick<Texts, 't' | 'pick'> & { readonly drawing: Drawing | null; readonly nameOf: (id: string) => string };

function paramsOf({ params, elementId }: Problem, { drawing, nameOf, t, pick }: Known): Readonly<Record<string, string>> {
  const text = (name: string): string => (typeof params[name] === 'string' || typeof params[name] === 'number' ? String(params[name]) : '');
  const list = (name: string): readonly string[] => (Array.isArray(params[name]) ? (params[name] as readonly unknown[]).map(String) : []);
  const channel = params['channel'];
  const isChannel = channel === 'DIRECT' || channel === 'ONLINE' || channel === 'POSTAL';
  const outcomes = elementId === null ? [] : outcomesOf(drawing, elementId);
  const outcome = outcomes.find(({ id }) => id === text('outcome'));
  return {
    paper: text('paper'), name: text('name'), fact: text('fact'), value: text('value'), allowed: text('allowed'),
    setting: settingWords(text('setting')),
    head: nameOf(text('head')),
    steps: list('steps').map(nameOf).join(', '),
    extensions: list('extensions').join(', '),
    outcome: outcome === undefined ? text('outcome') : pick(outcome),
    sum: workingTime(Number(params['sumHours'] ?? 0)),
    limit: workingTime(Number(params['limitHours'] ?? 0)),
    channel: caseWords(params['case'], pick) + (isChannel ? ` (${t('designer.trial.channel').toLowerCase()}: ${t(`designer.channel.${channel}`).toLowerCase()})` : ''),
  };
}

/** The record's case it is about, in brackets; nothing where it is about all. */
function caseWords(of: unknown, pick: Texts['pick']): string {
  const name = typeof of === 'object' && of !== null ? (of as { readonly name?: unknown }).name : undefined;
  return name === undefined ? '' : ` (${pick(textOf(name))})`;
}

function outcomesOf(drawing: Drawing | null, id: string): readonly { readonly id: string; readonly vi: string; readonly en: string }[] {
  const element = drawing?.get('elementRegistry').get(id);
  return element ? settingsOf(element.businessObject, 'Outcome').map((outcome) => ({ id: String(outcome['id']), vi: String(outcome['vi'] ?? outcome['id']), en: String(outcome['en'] ?? outcome['vi'] ?? outcome['id']) })) : [];
}
