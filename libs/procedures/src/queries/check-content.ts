import { Injectable } from '@nestjs/common';
import type { Problem, ProcessPlan, TermProof } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { Blocked } from '@app/kernel';
import { disagreements, type Documents, readDocuments } from '../domain/bundle.js';
import { scenarioProblems } from '../domain/scenario.shape.js';
import type { FieldProblem } from '../domain/shape.js';
import { casesIn, soundForms } from '../domain/sound-forms.js';
import { readProcedureIsolated } from '../reading/index.js';

export interface ContentToCheck {
  readonly record: unknown;
  readonly forms: unknown;
  readonly bpmn: string;
  readonly scenarios?: unknown;
  readonly papers?: unknown;
}
export interface ContentVerdict {
  /** Nothing stands in the way of publishing it. */
  readonly publishable: boolean;
  /** Of the process, each with its element and, where there is one, the way into it. */
  readonly problems: readonly Problem[];
  /** Whether the steps fit the processing term, by channel, with the longest path. */
  readonly proofs: readonly TermProof[];
  /** Of record, forms, words of papers, scenarios and their fit with the process, each with its field. */
  readonly errors: readonly FieldProblem[];
  readonly plan?: ProcessPlan;
  /** Record and forms, typed, where nothing is wrong within them. */
  readonly documents?: Documents;
}

/** Judges a content as its publication will: the same checks, everything at once, off the event loop. */
@Injectable()
export class CheckContent {
  async run({ record, forms, papers, bpmn, scenarios = [] }: ContentToCheck): Promise<ContentVerdict> {
    const documents = readDocuments({ record, forms, papers });
    const { publishable, problems, plan, proofs = [] } = await readProcedureIsolated(bpmn, casesIn(record, forms));
    const errors = [
      ...(documents.ok ? [] : documents.error),
      ...(documents.ok && plan ? disagreements(documents.value, plan) : []),
      ...scenarioProblems(scenarios),
    ];
    return { publishable: publishable && errors.length === 0, problems, proofs, errors, ...(plan && { plan }), ...(documents.ok && { documents: documents.value }) };
  }

  /**
   * What scenarios are played on: also of a draft whose record is not whole yet.
   *
   * @throws {Blocked} `procedures.not_publishable`
   */
  async stage({ bpmn, record, forms }: Partial<Pick<ContentToCheck, 'record' | 'forms'>> & Pick<ContentToCheck, 'bpmn'>): Promise<{ readonly plan: ProcessPlan; readonly forms: readonly FormDefinition[] }> {
    const { plan, problems } = await readProcedureIsolated(bpmn, casesIn(record, forms));
    if (!plan) throw new Blocked({ code: 'procedures.not_publishable', params: { problems } });
    return { plan, forms: soundForms(forms) };
  }
}
