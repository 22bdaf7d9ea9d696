import type { ProcessPlan } from '@app/bpmn';
import type { Scenario } from '@app/contracts';

/** How a saved scenario went when it was played through the decisions of real dossiers. */
export interface ScenarioResult {
  readonly name: string;
  readonly holds: boolean;
  /** What was expected and did not happen, as the player says it. */
  readonly missed: readonly unknown[];
  readonly moves: readonly { readonly at: string; readonly by: string; readonly command: string; readonly step: string | null; readonly outcome: string | null; readonly dueAt: string | null; readonly steps: readonly string[] }[];
}

/** A port: the composition root plays scenarios with what dossiers and deadlines know. Only scenarios of the right shape come here. */
export abstract class ScenarioRunner {
  abstract play(plan: ProcessPlan, scenarios: readonly Scenario[]): Promise<readonly ScenarioResult[]>;
}
