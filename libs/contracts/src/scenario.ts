import type { Text } from '@app/kernel';
import type { Timing } from './tasks.js';
import type { Channel } from './procedure.js';

/** What a dossier knows of itself for the ways it takes; `null`: not known. Dates are `yyyy-MM-dd`. */
export type FactValue = boolean | string | number | null | readonly (string | number)[];
/** Facts by the names the process declares. Small: form values stay outside unless a fact is declared `fromForm`. */
export type Facts = Readonly<Record<string, FactValue>>;

/** Commands of a scenario that are no step's work. */
export type ScenarioCommand = 'withdraw' | 'confirm-withdrawal' | 'decline-withdrawal' | 'stop';
export const SCENARIO_COMMANDS = ['withdraw', 'confirm-withdrawal', 'decline-withdrawal', 'stop'] as const satisfies readonly ScenarioCommand[];

/** A person does a step. `by`: a role, `specialist#2` for a second person of it; `submitter`, `system`, `calendar`. */
export interface StepDone {
  /** Instant with offset: `2026-04-21T09:00:00+07:00`. */
  readonly at: string;
  readonly by: string;
  /** Id of the step. */
  readonly complete: string;
  readonly outcome?: string;
  /** Of a step that asks several units: which of them. */
  readonly instance?: string;
  readonly gives?: Facts;
  /** What is filled in by the step's own form: section, field, value. */
  readonly form?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly reason?: string;
  /** Code of the obstacle that is expected instead of a move. */
  readonly refusedWith?: string;
}
/** A person asks for what is no step's work. */
export interface Commanded {
  readonly at: string;
  readonly by: string;
  readonly command: ScenarioCommand;
  readonly reason?: string;
  readonly refusedWith?: string;
}
/** A message comes, such as `payments.settled`. */
export interface MessageCame {
  readonly at: string;
  readonly message: string;
  readonly gives?: Facts;
}
/** A date has come. `at` is not earlier than the timer is due; `dueAt`, where it is said, is exactly that. */
export interface TimeCame {
  readonly at: string;
  /** Id of the timer event. */
  readonly timer: string;
  readonly dueAt?: string;
}
/** One thing that happens in a scenario, at an instant. */
export type ScenarioEvent = StepDone | Commanded | MessageCame | TimeCame;

/** Only what is named is looked at; of `facts` only those that are named. */
export interface ScenarioExpectation {
  readonly status?: string;
  readonly ended?: 'done' | 'refused' | 'stopped' | null;
  readonly waitsAt?: readonly string[];
  /** Ids of the steps that were completed, in order. */
  readonly passed?: readonly string[];
  readonly statuses?: readonly string[];
  readonly papers?: readonly string[];
  /** The promised instant. */
  readonly dueAt?: string;
  readonly timing?: Timing;
  readonly facts?: Facts;
}

/** Given / when / then of a procedure. Its schema, docs/scenario.schema.json, is generated from `SCENARIO_SCHEMA`. */
export interface Scenario {
  /** Lower-case letters, digits and `-`; no two of one procedure have the same. */
  readonly name: string;
  readonly title: Text;
  readonly given: {
    readonly at: string;
    readonly channel: Channel;
    /** The declaration: section, field, value. */
    readonly form: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly facts?: Facts;
  };
  readonly when: readonly ScenarioEvent[];
  readonly then: ScenarioExpectation;
}
/** What a scenario expected and did not get. `event`: index in `when`, -1 where none is meant. */
export interface MissedExpectation {
  readonly what: 'open' | 'event' | 'timer' | keyof ScenarioExpectation;
  readonly event: number;
  readonly expected: unknown;
  readonly actual: unknown;
}
