import { compileCondition, evaluate, knownOf, type CompiledCondition, type KnownVariables } from '../conditions/index.js';
import type { FactDeclaration } from '../plan.js';
import { outcomeBefore, type Decisions, type OutcomeSource } from './decisions.js';
import type { Model, ModelFlow, ModelNode } from './model.js';

export interface ConditionFault {
  readonly what: 'missing' | 'unreadable' | 'unknown_variable' | 'value' | 'outcome_unavailable' | 'misplaced' | 'default_missing';
  /** The flow, or the gateway where a default flow is missing. */
  readonly on: ModelFlow | ModelNode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Everything that is wrong with the conditions of a process. */
export function checkConditions(model: Model, decisions: Decisions, facts: readonly FactDeclaration[]): readonly ConditionFault[] {
  const checker = new ConditionChecker(decisions, facts);
  for (const node of model.nodes.values()) checker.look(node);
  return checker.faults;
}

/** Every combination of values is tried up to this number; beyond it a default flow is asked for. */
const COMBINATIONS = 4_096;

class ConditionChecker {
  readonly faults: ConditionFault[] = [];
  private readonly known = new Map<string, KnownVariables>();

  constructor(
    private readonly decisions: Decisions,
    private readonly facts: readonly FactDeclaration[],
  ) {}

  look(node: ModelNode): void {
    const written = node.outgoing.filter(({ condition, isDefault }) => condition !== undefined && !isDefault);
    if (!isSplit(node, written)) {
      for (const flow of written) this.add('misplaced', flow, { source: node.id });
      return;
    }
    const source = outcomeBefore(node, this.decisions);
    const compiled = node.outgoing.filter(({ isDefault }) => !isDefault).map((flow) => this.condition(flow, node, source));
    const hasDefault = node.outgoing.some(({ isDefault }) => isDefault);
    const isRead = compiled.every((condition): condition is CompiledCondition => condition !== null);
    if (!hasDefault && isRead && compiled.length > 0 && !this.isComplete(compiled, source)) this.add('default_missing', node, {});
  }

  private add(what: ConditionFault['what'], on: ConditionFault['on'], params: ConditionFault['params']): void {
    this.faults.push({ what, on, params });
  }

  private condition(flow: ModelFlow, node: ModelNode, source: OutcomeSource): CompiledCondition | null {
    const feel = this.decisions.conditionOf(flow);
    if (feel === undefined || feel === '') {
      const isAlways = feel === undefined && node.kind !== 'exclusive' && node.kind !== 'inclusive' && !node.outgoing.some(({ isDefault }) => isDefault);
      if (!isAlways) this.add('missing', flow, { gateway: node.id });
      return null;
    }
    if (isForeign(flow, feel)) {
      this.add('unreadable', flow, { condition: feel, reason: 'language' });
      return null;
    }
    const asksOutcome = /(^|[^\p{L}\p{N}_.])outcome($|[^\p{L}\p{N}_])/u.test(feel.replace(/"[^"]*"/g, '""'));
    const [without] = source.without;
    if (asksOutcome && without !== undefined) {
      this.add('outcome_unavailable', flow, { condition: feel, after: source.without.map(({ id }) => id) });
      return null;
    }
    return this.compiled(flow, feel, source);
  }

  private compiled(flow: ModelFlow, feel: string, source: OutcomeSource): CompiledCondition | null {
    const result = compileCondition(feel, this.knownFor(source.outcomes));
    if (result.ok) return result.value;
    const { code, params } = result.error;
    const what = code === 'unknown_variable' ? code : code === 'type_mismatch' ? 'value' : 'unreadable';
    this.add(what, flow, { condition: feel, ...(what === 'unreadable' && { reason: code }), ...params });
    return null;
  }

  private knownFor(outcomes: readonly string[]): KnownVariables {
    const key = JSON.stringify(outcomes);
    let known = this.known.get(key);
    if (known === undefined) this.known.set(key, (known = knownOf(this.facts, outcomes)));
    return known;
  }

  /** True when one of the conditions holds whatever the values are. Only where the values can be counted. */
  private isComplete(conditions: readonly CompiledCondition[], source: OutcomeSource): boolean {
    const texts = conditions.map(({ feel }) => feel).join('\n');
    const domains: { readonly name: string; readonly values: readonly unknown[] }[] = [];
    if (/outcome/.test(texts)) domains.push({ name: 'outcome', values: source.outcomes });
    for (const fact of this.facts) {
      if (!texts.includes(fact.name)) continue;
      const values = fact.type === 'boolean' ? [true, false] : (fact.values ?? []);
      domains.push({ name: fact.name, values });
    }
    const count = domains.reduce((product, { values }) => product * values.length, 1);
    if (count === 0 || count > COMBINATIONS) return false;
    return combinations(domains).every((values) =>
      conditions.some((condition) => {
        const answer = evaluate(condition, values);
        return answer.ok && answer.value;
      }),
    );
  }
}

/** Nodes whose conditions decide: gateways that choose, and activities with a conditional flow among several. */
function isSplit(node: ModelNode, written: readonly ModelFlow[]): boolean {
  if (node.outgoing.length < 2) return false;
  switch (node.kind) {
    case 'exclusive':
    case 'inclusive':
      return true;
    case 'step':
    case 'call':
    case 'subprocess':
      return written.length > 0 || node.outgoing.some(({ isDefault }) => isDefault);
    default:
      return false;
  }
}
/** Written in another language: a declared one that is not FEEL, by itself or for the whole file, or the brackets of Java engines. */
function isForeign({ element }: ModelFlow, feel: string): boolean {
  let file = element;
  while (file.$parent !== undefined) file = file.$parent;
  const language = element.conditionExpression?.language ?? file.expressionLanguage ?? '';
  return /^[$#]\{/.test(feel) || (language !== '' && !/feel|XPath/i.test(language));
}
function combinations(domains: readonly { readonly name: string; readonly values: readonly unknown[] }[]): readonly Readonly<Record<string, unknown>>[] {
  return domains.reduce<readonly Readonly<Record<string, unknown>>[]>(
    (found, { name, values }) => found.flatMap((base) => values.map((value) => ({ ...base, [name]: value }))),
    [{}],
  );
}
