import { Injectable } from '@nestjs/common';
import type { Scenario } from '@app/contracts';
import { Blocked } from '@app/kernel';
import type { Documents } from '../domain/bundle.js';
import type { DraftContent } from '../domain/draft.js';
import { isSameContent } from '../domain/same-content.js';
import { CheckContent } from '../queries/check-content.js';
import { ScenarioRunner } from '../queries/scenario-runner.js';
import { ProcedureStore } from '../store/procedure.store.js';

/** What may be laid before an approver: nothing wrong with it, something new in it, every scenario holds, and warnings have been answered for. */
@Injectable()
export class JudgeSubmission {
  constructor(
    private readonly check: CheckContent,
    private readonly scenarios: ScenarioRunner,
    private readonly versions: ProcedureStore,
  ) {}

  /**
   * Whatever is wrong with drawing, record, forms and scenarios is told at once; only then are the scenarios played.
   *
   * @throws {Blocked} the same obstacles as its publication, `procedures.nothing_differs`, `procedures.scenario_fails`, `procedures.reason_for_warnings`
   */
  async run(content: DraftContent, note: string): Promise<Documents> {
    const { problems, errors, plan, documents } = await this.check.run(content);
    if (!plan) throw new Blocked({ code: 'procedures.not_publishable', params: { problems, ...(errors.length > 0 && { errors }) } });
    if (!documents || errors.length > 0) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors } });
    const number = await this.publishedAs({ ...documents, bpmn: content.bpmn });
    if (number !== null) throw new Blocked({ code: 'procedures.nothing_differs', params: { number } });
    // `errors` would name whatever is no scenario.
    const played = await this.scenarios.play(plan, documents.forms, content.scenarios as readonly Scenario[]);
    const failing = played.filter(({ holds }) => !holds).map(({ name }) => name);
    if (failing.length > 0) throw new Blocked({ code: 'procedures.scenario_fails', params: { scenarios: failing } });
    const warnings = problems.map(({ code }) => code);
    if (warnings.length > 0 && note.trim() === '') throw new Blocked({ code: 'procedures.reason_for_warnings', params: { warnings } });
    return documents;
  }

  /** The same content of another day or by another decision is a version of its own: that is how the law announces it anew. Scenarios are no part of a version. */
  private async publishedAs(content: Documents & { readonly bpmn: string }): Promise<number | null> {
    const { code, effectiveFrom, decisionNumber } = content.record;
    const alike = (await this.versions.versionsOf(code)).filter((each) => each.effectiveFrom === effectiveFrom && each.decisionNumber === decisionNumber);
    for (const { id, number } of alike) {
      const version = await this.versions.version(id);
      if (version && isSameContent(version, content)) return number;
    }
    return null;
  }
}
