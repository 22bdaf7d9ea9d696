import { answerInForm } from '@app/bpmn';
import type { ApplicantData, CheckView, DraftView, FilingProcedureView, FormDefinition, PaperHandedOver, SubmissionView } from '@app/contracts';
import type { Result } from '@app/kernel';
import { type Answers, answersAsked, api, asked, type Asks, type Problem, todayInVietnam, withoutBlanks } from '@app/ui';

type Told<T> = Promise<Result<T, Problem>>;
const as = <T>(told: Told<unknown>): Told<T> => told as Told<T>;
export interface CounterEdit {
  readonly values: Answers;
  readonly applicant: ApplicantData;
  readonly papers: readonly PaperHandedOver[];
  readonly feeGroups: readonly string[];
}

export const procedureAtCounter = (code: string, agency: string): Told<FilingProcedureView> =>
  as(asked(api.GET('/api/filing/procedures/{code}', { params: { path: { code }, query: { channel: 'DIRECT', agency } } })));
export const startAtCounter = (procedure: string, agency: string): Told<DraftView> =>
  as(asked(api.POST('/api/filing/drafts', { body: { procedure, agency, channel: 'DIRECT', onBehalfOf: {} } })));

/** Keeps what was typed, without answers to what this case is not asked. */
export function saveAtCounter({ id, version }: DraftView, form: FormDefinition, { values, applicant, papers, feeGroups }: CounterEdit): Told<DraftView> {
  const body = { version, values: answersAsked(form, values, asksOf(form)), applicant, papers: [...papers], feeGroups: [...feeGroups], receiving: { method: 'COUNTER' as const } };
  return as(asked(api.PUT('/api/filing/drafts/{id}', { params: { path: { id } }, body })));
}
export const checkAtCounter = ({ id }: DraftView): Told<CheckView> => as(asked(api.POST('/api/filing/drafts/{id}/check', { params: { path: { id } }, body: {} })));
export const submitAtCounter = ({ id, version }: DraftView, key: string): Told<SubmissionView> =>
  as(asked(api.POST('/api/filing/drafts/{id}/submit', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { version } })));

/** The form's own conditions, by the same rules as the server's. */
export function asksOf(form: FormDefinition): Asks {
  const today = todayInVietnam();
  return (feel, answers) => {
    const answer = answerInForm(form, feel, { values: withoutBlanks(answers), today });
    return answer.ok ? answer.value : null;
  };
}
