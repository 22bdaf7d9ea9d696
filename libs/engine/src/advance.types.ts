import type { NodeId, Outcome, Performer, TimerSpec } from '@app/bpmn';
import type { DossierStatus, TermByChannel } from '@app/contracts';
import type { Obstacle, Text } from '@app/kernel';
import type { Facts, Position } from './position.js';

/** What may happen to a position. A person, a due deadline, a message: nothing else moves a dossier. */
export type EngineEvent =
  /** `instance`: key of a multi-instance element, required where the step has instances. `gives`: facts given with it. */
  | {
      readonly type: 'complete';
      readonly step: NodeId;
      readonly outcome?: string;
      readonly instance?: string;
      readonly gives?: Facts;
    }
  /** A timer armed by effect `arm` with this key is due. */
  | { readonly type: 'timer'; readonly key: string }
  | { readonly type: 'message'; readonly message: string; readonly gives?: Facts };

/** What is to be done because of a move, in order. Data: nothing happens until somebody carries it out. */
export type Effect =
  | {
      readonly type: 'enter';
      readonly step: NodeId;
      readonly name: string;
      readonly kind: 'step' | 'catch' | 'eventChoice' | 'call';
      readonly performer?: Performer;
      readonly term?: TermByChannel;
      readonly clock: 'running' | 'paused';
      readonly waitsFor?: 'applicant' | 'payment' | 'consultee';
      readonly instances?: readonly string[];
    }
  | {
      readonly type: 'leave';
      readonly step: NodeId;
      readonly how: 'completed' | 'interrupted';
      readonly outcome?: string;
    }
  /** One instance of a multi-instance step answered; the step itself goes on. */
  | { readonly type: 'answered'; readonly step: NodeId; readonly instance: string; readonly outcome: string }
  /** `key` is `<host>@<since>/<event>`, unique in the dossier for ever. */
  | { readonly type: 'arm'; readonly key: string; readonly timer: TimerSpec }
  | { readonly type: 'disarm'; readonly key: string }
  | { readonly type: 'send'; readonly node: NodeId; readonly message: string }
  | { readonly type: 'work'; readonly step: NodeId; readonly message: string }
  | { readonly type: 'call'; readonly step: NodeId; readonly calls: string }
  /**
   * A flow that leads back was taken, for the `made`th time since its scope was entered; the procedure allows `most`.
   * Whether one time more may be allowed is a question of law, and not the engine's.
   */
  | { readonly type: 'return'; readonly flow: string; readonly made: number; readonly most: number }
  | { readonly type: 'status'; readonly status: DossierStatus }
  | { readonly type: 'paper'; readonly paper: string; readonly step: NodeId }
  | {
      readonly type: 'end';
      readonly how: 'done' | 'refused' | 'stopped';
      readonly at: NodeId;
      readonly status?: DossierStatus;
    };

export interface Advanced {
  readonly position: Position;
  readonly facts: Facts;
  readonly effects: readonly Effect[];
}
export type AdvanceObstacle =
  /** params: `step`, `active` (ids where the dossier stands) */
  | Obstacle<'engine.step_not_active'>
  /** params: `step`, `outcome`, `allowed` */
  | Obstacle<'engine.outcome_unknown'>
  /** params: `step`, `facts` (names that must be given, or that may not) */
  | Obstacle<'engine.facts_missing'>
  | Obstacle<'engine.fact_not_allowed'>
  /** params: `step`, `instance` */
  | Obstacle<'engine.instance_not_open'>
  | Obstacle<'engine.timer_not_armed'>
  | Obstacle<'engine.message_not_awaited'>
  /** The dossier has ended. params: `how` */
  | Obstacle<'engine.ended'>
  /** A condition gave neither true nor false, or nothing matched: an incident, never "false". params: `flow`, `condition`, `value` */
  | Obstacle<'engine.condition_undecided'>
  /** The step budget ran out. params: `budget` */
  | Obstacle<'engine.too_many_moves'>;

/** One thing that can be done at a position, for desk and API alike. */
export interface AvailableCommand {
  readonly step: NodeId;
  readonly name: string;
  readonly label?: Text;
  readonly performer: Performer;
  readonly outcomes: readonly Outcome[];
  readonly form?: string;
  readonly instances?: readonly string[];
  readonly separationFrom: readonly NodeId[];
}
