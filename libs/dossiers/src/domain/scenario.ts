import type { Channel } from '@app/contracts';
import type { Facts } from '@app/engine';
import type { Text } from '@app/kernel';

/** One thing that happens in a scenario, at an instant with offset. */
export type ScenarioEvent =
  | { readonly at: string; readonly by: string; readonly complete: string; readonly outcome?: string; readonly instance?: string;
      readonly gives?: Facts; readonly reason?: string; readonly refusedWith?: string }
  | { readonly at: string; readonly by: string; readonly command: 'withdraw' | 'confirm-withdrawal' | 'decline-withdrawal' | 'stop';
      readonly reason?: string; readonly refusedWith?: string }
  | { readonly at: string; readonly message: string; readonly gives?: Facts }
  | { readonly at: string; readonly timer: string; readonly dueAt?: string };

/** Given / when / then of a procedure (docs/scenario.schema.json). */
export interface Scenario {
  readonly name: string;
  readonly title: Text;
  readonly given: { readonly at: string; readonly channel: Channel; readonly form: Readonly<Record<string, unknown>>; readonly facts?: Facts };
  readonly when: readonly ScenarioEvent[];
  readonly then: ScenarioExpectation;
}
export interface ScenarioExpectation {
  readonly status?: string;
  readonly ended?: 'done' | 'refused' | 'stopped' | null;
  readonly waitsAt?: readonly string[];
  readonly passed?: readonly string[];
  readonly statuses?: readonly string[];
  readonly papers?: readonly string[];
  readonly dueAt?: string;
  readonly timing?: 'EARLY' | 'ON_TIME' | 'OVERDUE';
  readonly facts?: Facts;
}
export type { Timing } from '@app/contracts';
