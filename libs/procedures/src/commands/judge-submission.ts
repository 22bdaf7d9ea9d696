import { Injectable } from '@nestjs/common';
import type { Scenario } from '@app/contracts';
import { Blocked } from '@app/kernel';
import type { Documents } from '../domain/bundle.js';
import type { DraftContent } from '../domain/draft.js';
import { CheckContent } from '../queries/check-content.js';
import { ScenarioRunner } from '../queries/scenario-runner.js';

/** What may be laid before an approver: nothing wrong with it, every scenario holds, and warnings have been answered for. */
@Injectable()
export class JudgeSubmission {
  constructor(
    private readonly check: CheckContent,
    private readonly scenarios: ScenarioRunner,
  ) {}

  /**
   * Whatever is wrong with drawing, record, forms and scenarios is told at once; only then are the scenarios played.
   *
   * @throws {Blocked} the same obstacles as its publication, `procedures.scenario_fails`, `procedures.reason_for_warnings`
   */
  async run(content: DraftContent, note: string): Promise<Documents> {
    const { problems, errors, plan, documents } = await this.check.run(content);
    if (!plan) throw new Blocked({ code: 'procedures.not_publishable', params: { problems, ...(errors.length > 0 && { errors }) } });
    if (!documents || errors.length > 0) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors } });
    // `errors` would name whatever is no scenario.
    const played = await this.scenarios.play(plan, documents.forms, content.scenarios as readonly Scenario[]);
    const failing = played.filter(({ holds }) => !holds).map(({ name }) => name);
    if (failing.length > 0) throw new Blocked({ code: 'procedures.scenario_fails', params: { scenarios: failing } });
    const warnings = problems.map(({ code }) => code);
    if (warnings.length > 0 && note.trim() === '') throw new Blocked({ code: 'procedures.reason_for_warnings', params: { warnings } });
    return documents;
  }
}
