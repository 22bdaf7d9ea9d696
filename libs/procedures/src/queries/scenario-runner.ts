import type { ProcessPlan } from '@app/bpmn';
import type { FormDefinition, MissedExpectation, Scenario } from '@app/contracts';
import type { CivilDay, Text } from '@app/kernel';

/** How a saved scenario went when it was played through the decisions of real dossiers. */
export interface ScenarioResult {
  readonly name: string;
  readonly holds: boolean;
  /** What was expected and did not happen. */
  readonly missed: readonly MissedExpectation[];
  readonly moves: readonly { readonly at: string; readonly by: string; readonly command: string; readonly step: string | null; readonly outcome: string | null; readonly dueAt: string | null; readonly steps: readonly string[] }[];
}

/** One field of a form, `section.field`, and what is wrong with it. */
export interface WrongField {
  readonly field: string;
  readonly code: string;
  readonly message: Text;
}

/** A port: the composition root plays scenarios with what dossiers and deadlines know. Only scenarios of the right shape come here. */
export abstract class ScenarioRunner {
  /** What is wrong with what is filled in by a form on a civil day; empty: nothing. */
  abstract judge(form: FormDefinition, values: Readonly<Record<string, unknown>>, on: CivilDay): readonly WrongField[];

  /** @param forms  those of the procedure: what is filled in at steps is judged by them */
  abstract play(plan: ProcessPlan, forms: readonly FormDefinition[], scenarios: readonly Scenario[]): Promise<readonly ScenarioResult[]>;
}
