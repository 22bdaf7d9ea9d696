import type { Channel } from '@app/contracts';
import type { Flow, ProcessPlan } from '../plan.js';
import { nodesIn } from '../plan-nodes.js';

/** Facts that say how the dossier was filed and are never given again: along a path of one channel they are known. */
export function channelFacts(plan: ProcessPlan): ReadonlySet<string> {
  const names = new Set(plan.facts.filter(({ fromForm }) => fromForm === 'dossier.channel').map(({ name }) => name));
  if (names.size === 0) return names;
  for (const { node } of nodesIn(plan.body)) {
    if (node.type !== 'step') continue;
    for (const { fact } of node.assigns) names.delete(fact);
    for (const { asks = [] } of node.outcomes) for (const fact of asks) names.delete(fact);
  }
  return names;
}

/** What is known where a token stands: its channel, and the outcome of the step just completed (null: any). */
export interface Known {
  readonly channel: Channel;
  readonly channelFacts: ReadonlySet<string>;
  readonly outcome: string | null;
}
const PLAIN = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(!?=)\s*"([^"\\]*)"\s*$/u;

/** Whether a flow can be taken. Only plain comparisons are looked into: whatever else is written may fall either way. */
export function answerOf({ condition }: Flow, { channel, channelFacts: facts, outcome }: Known): boolean | 'open' {
  if (condition === undefined) return 'open';
  if (condition.feel === 'true') return true;
  const [, name = '', sign, literal] = PLAIN.exec(condition.feel) ?? [];
  const value = name === 'outcome' ? outcome : facts.has(name) ? channel : null;
  return value === null ? 'open' : (value === literal) === (sign === '=');
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
