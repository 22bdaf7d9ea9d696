import type { ProcessPlan } from '@app/bpmn';
import { advance, start, type EngineEvent } from '@app/engine';
import { never, no, ok, type Result } from '@app/kernel';
import { hexOf, verifyChain } from '@app/ledger';
import type { Dossier } from './dossier.js';
import { given } from './draft-advance.js';
import { movedOutsideTheDiagram } from './draft-whole.js';
import { evolve } from './evolve.js';
import { moveOfLeaf, type Secret } from './leaf.js';
import type { Move, PrivateOfMove } from './move.js';
import type { Moved } from './moved.js';
import { isOwnTimer } from './own-timers.js';
import { standInEvent } from './stand-in.js';

/** One transition as it is stored. `secret` is absent where nothing private was said, or where it was erased. */
export interface LoggedTransition {
  readonly seq: number;
  readonly leaf: Uint8Array;
  readonly hash: Uint8Array;
  readonly secret?: Secret;
}
/** Why a log gives no dossier. `at`: number of the transition. */
export interface ReplayProblem {
  readonly at: number;
  readonly what:
    | 'empty' | 'chain_broken' | 'leaf_unreadable' | 'sequence_broken' | 'commitment_differs' | 'secret_missing' | 'move_impossible'
    | 'position_differs';
  readonly detail?: unknown;
}

/**
 * The dossier a log leads to, from leaves and secrets alone. Checks on the way that the chain is whole, that each leaf
 * has its hash, and that each private value is the one the leaf committed to.
 */
export function replayDossier(plan: ProcessPlan, log: readonly LoggedTransition[]): Result<Dossier, ReplayProblem> {
  const states = replayStates(plan, log);
  if (!states.ok) return states;
  const last = states.value.at(-1);
  return last ? ok(last) : no({ at: 0, what: 'empty' });
}

/** The same after each transition, in order. */
export function replayStates(plan: ProcessPlan, log: readonly LoggedTransition[]): Result<readonly Dossier[], ReplayProblem> {
  const chain = verifyChain(log);
  if (!chain.whole) return no({ at: chain.index + 1, what: 'chain_broken', detail: chain.because });
  const states: Dossier[] = [];
  for (const line of log) {
    const next = replayOne(plan, states, line);
    if (!next.ok) return next;
    states.push(next.value);
  }
  return ok(states);
}

function replayOne(plan: ProcessPlan, states: readonly Dossier[], line: LoggedTransition): Result<Dossier, ReplayProblem> {
  const before = states.at(-1) ?? null;
  const at = (before?.version ?? 0) + 1;
  const read = moveOfLeaf(line.leaf, line.secret);
  if (!read.ok) return no({ at, what: read.error });
  const move = read.value;
  if (move.seq !== at || line.seq !== at) return no({ at, what: 'sequence_broken', detail: { leaf: move.seq, row: line.seq } });

  const moved = replayMoved(plan, states, move, line.secret?.fields ?? {});
  if (!moved.ok) return no({ at, what: 'move_impossible', detail: moved.error });
  const to = moved.value.position.steps.map((one) => one.id);
  if (to.join('\u0000') !== move.to.join('\u0000')) return no({ at, what: 'position_differs', detail: { replayed: to, logged: move.to } });
  return ok(evolve(plan, before, { move, secret: line.secret?.fields ?? {}, headHash: hexOf(line.hash) }, moved.value));
}

function replayMoved(plan: ProcessPlan, states: readonly Dossier[], move: Move, { gives, facts }: PrivateOfMove): Result<Moved, unknown> {
  const before = states.at(-1);
  if (!before) return start(plan, facts ?? {});
  const run = (event: EngineEvent) => advance(plan, before, event, move.seq);
  const { step = '', outcome, instance, message = '', timer = '' } = move;
  switch (move.command) {
    case 'complete':
      return run({ type: 'complete', step, ...given({ outcome, instance, gives }) });
    case 'message':
      return run({ type: 'message', message, ...given({ gives }) });
    case 'stand-in':
      return run(standInEvent({ step, message: move.message, outcome, gives }));
    case 'timer':
      return isOwnTimer(timer) ? ok(movedOutsideTheDiagram(before, move.command)) : run({ type: 'timer', key: timer });
    case 'claim':
    case 'release':
    case 'assign':
    case 'withdraw':
    case 'confirm-withdrawal':
    case 'decline-withdrawal':
    case 'stop':
    case 'extend':
    case 're-date':
    case 'approve-correction':
    case 'decline-correction':
    case 'explain-lateness':
    case 'request-override':
    case 'approve-override':
    case 'decline-override':
    case 'confirm-exemption':
    case 'strike-exemption':
    case 'recompute':
      return ok(movedOutsideTheDiagram(before, move.command));
    case 'recall': {
      const restored = before.forward && states[before.forward.seq - 2];
      return restored ? ok({ position: restored.position, facts: restored.facts, effects: [], restored }) : no('nothing to recall');
    }
    case 'open':
      return no('opened twice');
    default:
      return never(move.command);
  }
}
