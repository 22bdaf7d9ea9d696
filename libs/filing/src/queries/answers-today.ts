import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';
import { type CarriedOver, carryOver } from '../domain/carry-over.js';
import type { Draft } from '../domain/draft.js';
import { draftProblems } from '../domain/judge-draft.js';
import { FormsInForce } from './forms-in-force.js';

/** A form may change while somebody fills it in: what of their answers it takes today. */
@Injectable()
export class AnswersToday {
  constructor(private readonly forms: FormsInForce) {}

  /** @throws {Blocked} `procedures.not_found` */
  async of(procedureCode: string, values: Draft['content']['values']): Promise<CarriedOver> {
    const { form } = await this.forms.procedure(procedureCode);
    if (draftProblems(form, values).length === 0) return { values, dropped: [], problems: [] };
    return carryOver(form, await this.forms.earlierForms(procedureCode), values);
  }

  /** The draft as the form in force takes it. One that outlived its procedure stays as it is: it can be read and thrown away. */
  async in(draft: Draft): Promise<Draft> {
    try {
      const { values, dropped } = await this.of(draft.procedureCode, draft.content.values);
      return { ...draft, content: { ...draft.content, values }, dropped };
    } catch (error) {
      if (error instanceof Blocked) return draft;
      throw error;
    }
  }
}
