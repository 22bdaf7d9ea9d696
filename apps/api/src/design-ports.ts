import { Global, Injectable, Module } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { FormDefinition, Scenario } from '@app/contracts';
import { Calendars, DeadlinesModule } from '@app/deadlines';
import { Declarations, DossiersModule, type PlayedMove, playScenario, RunningStore } from '@app/dossiers';
import type { CivilDay, ProcedureVersionId } from '@app/kernel';
import { PaperSpecimens, PaperSpecimensModule } from '@app/papers';
import { PaperPreviews, type PreviewAsked, RunningDossiers, type ScenarioResult, ScenarioRunner, type WrongField } from '@app/procedures';

/** Procedures are designed without knowing dossiers; who counts and plays them meets the designer here. */
@Injectable()
class RunningDossiersOfTheHouse extends RunningDossiers {
  constructor(private readonly running: RunningStore) {
    super();
  }

  byVersion(procedureCode: string): Promise<readonly { readonly versionId: ProcedureVersionId; readonly running: number }[]> {
    return this.running.byVersion(procedureCode);
  }
}

/** Plays by the national calendar as it is now, with everything that was decided since it was built. */
@Injectable()
class ScenarioRunnerOfTheHouse extends ScenarioRunner {
  constructor(
    private readonly calendars: Calendars,
    private readonly declarations: Declarations,
  ) {
    super();
  }

  judge(form: FormDefinition, values: Readonly<Record<string, unknown>>, on: CivilDay): readonly WrongField[] {
    const judged = this.declarations.judge(form, values, on);
    return judged.ok ? [] : judged.error;
  }

  async play(plan: ProcessPlan, forms: readonly FormDefinition[], scenarios: readonly Scenario[]): Promise<readonly ScenarioResult[]> {
    const calendar = await this.calendars.calendarOf('VN');
    return scenarios.map((scenario) => {
      const { missed, moves } = playScenario(plan, calendar, scenario, { forms, judge: (form, values, on) => this.declarations.judge(form, values, on) });
      return { name: scenario.name, holds: missed.length === 0, missed, moves: moves.map(told) };
    });
  }
}

@Injectable()
class PaperPreviewsOfTheHouse extends PaperPreviews {
  constructor(private readonly specimens: PaperSpecimens) {
    super();
  }

  draw(asked: PreviewAsked): Promise<Uint8Array> {
    return this.specimens.draw(asked);
  }
}

const told = ({ at, by, command, step, outcome, decision }: PlayedMove): ScenarioResult['moves'][number] => ({
  at,
  by,
  command,
  step: step ?? null,
  outcome: outcome ?? null,
  dueAt: decision?.dossier.clock.dueAt ?? null,
  steps: decision?.dossier.position.steps.map(({ id }) => id) ?? [],
});

@Global()
@Module({
  imports: [DossiersModule, DeadlinesModule, PaperSpecimensModule],
  providers: [
    { provide: RunningDossiers, useClass: RunningDossiersOfTheHouse },
    { provide: ScenarioRunner, useClass: ScenarioRunnerOfTheHouse },
    { provide: PaperPreviews, useClass: PaperPreviewsOfTheHouse },
  ],
  exports: [RunningDossiers, ScenarioRunner, PaperPreviews],
})
export class DesignPortsModule {}
