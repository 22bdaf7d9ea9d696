import type { Term, TermByChannel } from '@app/contracts';
import type { Boundary, Flow, PlanNode, ProcessPlan, Scope } from '@app/bpmn';
import type { Random } from './random.js';
import { randomPlan } from './random-plans.js';

/** A random plan with terms on most steps, pauses, supplements, and flows that lead back, nearly all of them bounded. */
export function randomTimedPlan(random: Random, size: number): ProcessPlan {
  return new Timing(random).plan(randomPlan(random, size));
}

class Timing {
  private readonly inDays: boolean;

  constructor(private readonly random: Random) {
    this.inDays = random.happens(0.35);
  }

  plan(plan: ProcessPlan): ProcessPlan {
    const { random } = this;
    const quantity = random.int(1, 40);
    const limit: Term = this.inDays ? { quantity, unit: 'DAY' } : random.happens(0.5) ? { quantity: random.int(0, 12), unit: 'WORKING_DAY' } : { quantity: quantity * 2, unit: 'WORKING_HOUR' };
    const body = this.scope(plan.body, false);
    const facts = [...plan.facts, { name: 'channel', type: 'string', fromForm: 'dossier.channel' } as const];
    return { ...plan, facts, body, supplement: { maxDuringProcessing: random.int(0, 2) }, processingTerm: this.byChannel(limit) };
  }

  private byChannel(term: Term): TermByChannel {
    if (this.random.happens(0.8)) return { default: term };
    return { default: term, byChannel: { ONLINE: { ...term, quantity: term.quantity + 1 } } };
  }
  private term(): Term {
    const kind = this.random.pick(['hours', 'hours', 'days', 'calendar'] as const);
    if (kind === 'calendar') return { quantity: this.random.int(1, 9), unit: 'DAY' };
    if (kind === 'days') return { quantity: this.random.int(0, 6) / 2, unit: 'WORKING_DAY' };
    return { quantity: this.random.int(1, 16) / 4, unit: 'WORKING_HOUR' };
  }

  private scope(scope: Scope, isBranch: boolean): Scope {
    const steps = scope.nodes.filter(({ type }) => type === 'step').map(({ id }) => id);
    return { ...scope, nodes: scope.nodes.map((node) => this.node(this.back(node, scope, steps), isBranch)) };
  }

  /** Behind a step that is judged, a way back to any step of the scope: nearly always it says how often. */
  private back(node: PlanNode, scope: Scope, steps: readonly string[]): PlanNode {
    const { random } = this;
    if (node.type !== 'route') return node;
    const flows = node.flows.map((flow): Flow => {
      const isBack = scope.nodes.some(({ id, type, ...rest }) => type === 'step' && id === flow.to && 'next' in rest && rest.next?.to === node.id);
      return isBack && random.happens(0.9) ? { ...flow, returns: random.int(0, 2) } : flow;
    });
    const sources = scope.nodes.filter((other) => JSON.stringify(other).includes(`"to":"${node.id}"`));
    const isJudged = sources.length === 1 && sources[0]!.type === 'step' && scope.initial !== node.id && sources[0]!.boundaries.length === 0;
    if (!isJudged || steps.length === 0 || random.happens(0.6)) return { ...node, flows };
    const feel = random.pick(['feePaid', 'outcome = "o0"', 'outcome = "o1"', 'channel = "ONLINE"']);
    const added: Flow = { id: `back-${node.id}`, to: random.pick(steps), condition: { feel }, ...(random.happens(0.9) && { returns: random.int(0, 2) }) };
    return { ...node, flows: [added, ...flows] };
  }

  private node(node: PlanNode, isBranch: boolean): PlanNode {
    const { random } = this;
    switch (node.type) {
      case 'step': {
        const timed = { ...node, ...(random.happens(0.8) && { term: this.byChannel(this.term()) }), boundaries: this.boundaries(node.boundaries) };
        if (random.happens(0.12)) return { ...timed, clock: 'paused', waitsFor: 'applicant', performer: { kind: 'SUBMITTER' }, status: 'SUPPLEMENT_REQUIRED' };
        return random.happens(0.1) ? { ...timed, clock: 'paused' } : timed;
      }
      case 'call':
        return { ...node, ...(random.happens(0.7) && { term: this.byChannel(this.term()) }), boundaries: this.boundaries(node.boundaries) };
      case 'catch':
        return random.happens(0.5) ? { ...node, clock: 'running', trigger: this.trigger(node.trigger) } : node;
      case 'eventChoice':
        return { ...node, clock: random.happens(0.8) ? 'running' : 'paused', options: node.options.map((option) => ({ ...option, trigger: this.trigger(option.trigger) })) };
      case 'parallel':
        return { ...node, branches: node.branches.map(({ flow, scope }) => ({ flow, scope: this.scope(scope, true) })) };
      case 'subprocess':
        return { ...node, scope: this.scope(node.scope, isBranch), boundaries: this.boundaries(node.boundaries) };
      case 'end':
        // Which of two ends comes first is not settled where costs are of two kinds.
        return this.inDays && isBranch ? { ...node, end: 'done' } : node;
      default:
        return node;
    }
  }
  private boundaries(boundaries: readonly Boundary[]): readonly Boundary[] {
    return boundaries.map((boundary) => ({ ...boundary, trigger: this.trigger(boundary.trigger) }));
  }
  private trigger(trigger: Boundary['trigger']): Boundary['trigger'] {
    return trigger.type === 'timer' ? { type: 'timer', timer: { kind: 'term', term: this.term() } } : trigger;
  }
}
