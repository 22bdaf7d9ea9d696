import type { Channel } from '@app/contracts';
import { compileExpression } from '../conditions/compile-condition.js';
import type { Expression } from '../conditions/expression.js';
import { knownOfForm } from '../conditions/known-of-form.js';
import type { CaseTerm, Flow, ProcessPlan } from '../plan.js';
import { nodesIn } from '../plan-nodes.js';

/** Facts that say how the dossier was filed and are never given again: along a path of one channel they are known. */
export function channelFacts(plan: ProcessPlan): ReadonlySet<string> {
  const names = new Set(plan.facts.filter(({ fromForm }) => fromForm === 'dossier.channel').map(({ name }) => name));
  return neverGiven(plan, names);
}

/** Those of the facts that nothing on the way gives another value. */
function neverGiven(plan: ProcessPlan, names: Set<string>): ReadonlySet<string> {
  if (names.size === 0) return names;
  for (const { node } of nodesIn(plan.body)) {
    if (node.type !== 'step') continue;
    for (const { fact } of node.assigns) names.delete(fact);
    for (const { asks = [] } of node.outcomes) for (const fact of asks) names.delete(fact);
  }
  return names;
}

/** What a fact can be: one of these values, or anything else. */
export interface Possible {
  readonly isOneOf: boolean;
  readonly values: ReadonlySet<unknown>;
}
export type PossibleFacts = ReadonlyMap<string, Possible>;

/**
 * What the case says of facts taken from the declaration that are never given again. Of a dossier of the case its condition holds; of a dossier
 * that is counted by the procedure's own term (`of` null) none does. Only comparisons with values, joined by `and`, are looked into.
 */
export function caseFacts(plan: ProcessPlan, of: CaseTerm | null): PossibleFacts {
  const facts = new Map<string, Possible>();
  if (!plan.cases) return facts;
  const byPath = new Map(plan.facts.flatMap(({ name, fromForm }) => (fromForm === undefined ? [] : [[fromForm, name] as const])));
  const kept = neverGiven(plan, new Set(byPath.values()));
  const said = of ? comparisonsIn(plan, of) : plan.cases.terms.flatMap((one) => opposite(comparisonsIn(plan, one)));
  for (const { path, ...possible } of said) {
    const name = byPath.get(path);
    if (name === undefined || !kept.has(name)) continue;
    const before = facts.get(name);
    // Of two lists of what it is, the first will do; what it is not adds up.
    if (!before) facts.set(name, possible);
    else if (!before.isOneOf && !possible.isOneOf) facts.set(name, { isOneOf: false, values: new Set([...before.values, ...possible.values]) });
    else if (possible.isOneOf && !before.isOneOf) facts.set(name, possible);
  }
  return facts;
}
interface Compared extends Possible {
  readonly path: string;
  /** The condition says nothing else. */
  readonly isAll: boolean;
}

/** That a condition does not hold says something of a field only where the condition is about nothing else; what was not answered is none of the values. */
const opposite = (said: readonly Compared[]): readonly Compared[] => said.filter(({ isAll, isOneOf }) => isAll && isOneOf).map((one) => ({ ...one, isOneOf: false }));

function comparisonsIn({ cases }: ProcessPlan, { when }: CaseTerm): readonly Compared[] {
  if (when === undefined || !cases) return [];
  const compiled = compileExpression(when, knownOfForm(cases));
  return compiled.ok ? comparedIn(compiled.value.expression) : [];
}

function comparedIn(expression: Expression): readonly Compared[] {
  if (expression.op === 'and') return [...comparedIn(expression.left), ...comparedIn(expression.right)].map((one) => ({ ...one, isAll: false }));
  if (expression.op === 'in') {
    const path = pathOf(expression.value);
    const values = expression.tests.map(({ by, operand, and }) => ((by === '=' || by === 'member') && and === undefined && operand.op === 'literal' ? operand.value : undefined));
    return path === null || values.some((value) => !isPlain(value)) ? [] : [{ path, isOneOf: true, values: new Set(values), isAll: true }];
  }
  if (expression.op !== 'compare' || (expression.by !== '=' && expression.by !== '!=')) return [];
  const path = pathOf(expression.left);
  const value = expression.right.op === 'literal' ? expression.right.value : undefined;
  return path === null || !isPlain(value) ? [] : [{ path, isOneOf: expression.by === '=', values: new Set([value]), isAll: true }];
}
const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'boolean';
const pathOf = (expression: Expression): string | null => (expression.op === 'member' && expression.of.op === 'variable' ? `${expression.of.name}.${expression.name}` : null);

/** What is known where a token stands: its channel, its case, and the outcome of the step just completed (null: any). */
export interface Known {
  readonly channel: Channel;
  readonly channelFacts: ReadonlySet<string>;
  readonly caseFacts: PossibleFacts;
  readonly outcome: string | null;
}
const FLAG = /^\s*(?:(not)\s*\(\s*([\p{L}_][\p{L}\p{N}_]*)\s*\)|([\p{L}_][\p{L}\p{N}_]*)(?:\s*(!?=)\s*(true|false))?)\s*$/u;
const PLAIN = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(!?=)\s*"([^"\\]*)"\s*$/u;

/** Whether a flow can be taken. Only plain comparisons are looked into: whatever else is written may fall either way. */
export function answerOf({ condition }: Flow, { channel, channelFacts: facts, caseFacts: declared, outcome }: Known): boolean | 'open' {
  if (condition === undefined) return 'open';
  if (condition.feel === 'true') return true;
  const { name, isEqual, literal } = plainIn(condition.feel);
  const possible = declared.get(name);
  if (possible) return answerAmong(possible, literal, isEqual);
  const value = name === 'outcome' ? outcome : facts.has(name) ? channel : null;
  return value === null ? 'open' : (value === literal) === isEqual;
}

interface Plain {
  readonly name: string;
  readonly isEqual: boolean;
  readonly literal: string | boolean;
}
function plainIn(feel: string): Plain {
  const [, name, sign, literal = ''] = PLAIN.exec(feel) ?? [];
  if (name !== undefined) return { name, isEqual: sign === '=', literal };
  const [, not, negated, flag, by = '=', value = 'true'] = FLAG.exec(feel) ?? [];
  return { name: negated ?? flag ?? '', isEqual: (by === '=') === (not === undefined), literal: value === 'true' };
}

function answerAmong({ isOneOf, values }: Possible, literal: string | boolean, isEqual: boolean): boolean | 'open' {
  if (values.has(literal) !== isOneOf) return !isEqual;
  return isOneOf && values.size === 1 ? isEqual : 'open';
}

/** The flows of a choice that a token can take: those before the first that surely holds, with it, without those that surely do not. */
export function openFlows(flows: readonly Flow[], known: Known): readonly Flow[] {
  const open: Flow[] = [];
  for (const flow of flows.filter(({ isDefault }) => isDefault !== true)) {
    const answer = answerOf(flow, known);
    if (answer !== false) open.push(flow);
    if (answer === true) return open;
  }
  return [...open, ...flows.filter(({ isDefault }) => isDefault === true)];
}
