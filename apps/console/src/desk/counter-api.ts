import { answerInForm } from '@app/bpmn';
import type { ApplicantData, ApplicantFound, ByPost, CheckView, DraftFeesView, DraftSummary, DraftView, FilingProcedureView, FormDefinition, PaperHandedOver, Receiving, ShownNumber, SubmissionView } from '@app/contracts';
import type { AccountId, Result } from '@app/kernel';
import { type Answers, answersAsked, api, asked, type Asks, type Problem, todayInVietnam, withoutBlanks } from '@app/ui';

type Told<T> = Promise<Result<T, Problem>>;
const path = (id: string) => ({ path: { id } });

/** How what an officer takes in came: somebody brought it, or the public post did. */
export const COUNTER_CHANNELS = ['DIRECT', 'POSTAL'] as const;
export type CounterChannel = (typeof COUNTER_CHANNELS)[number];

export interface CounterEdit {
  readonly channel: CounterChannel;
  /** Of what came by post. */
  readonly post: ByPost | null;
  readonly values: Answers;
  readonly applicant: ApplicantData;
  /** The applicant's account, where one was found and is meant. */
  readonly submitterId: AccountId | null;
  readonly papers: readonly PaperHandedOver[];
  readonly feeGroups: readonly string[];
  readonly receiving: Receiving;
}

export const procedureAtCounter = (code: string, agency: string): Told<FilingProcedureView> =>
  asked(api.GET('/api/filing/procedures/{code}', { params: { path: { code }, query: { channel: 'DIRECT', agency } } }));
export const startAtCounter = (procedure: string, agency: string): Told<DraftView> =>
  asked(api.POST('/api/filing/drafts', { body: { procedure, agency, channel: 'DIRECT', onBehalfOf: {} } }));
export const draftsAtCounter = (): Told<readonly DraftSummary[]> => asked(api.GET('/api/filing/drafts'));
export const readAtCounter = (id: string): Told<DraftView> => asked(api.GET('/api/filing/drafts/{id}', { params: path(id) }));
export const discardAtCounter = (id: string): Told<unknown> => asked(api.DELETE('/api/filing/drafts/{id}', { params: path(id) }));
/** Where scans are sent. */
export const filesAtCounter = (id: string): string => `/api/filing/drafts/${encodeURIComponent(id)}/files`;

/** Keeps what was typed, without answers to what this case is not asked. @param isLeaving  it is sent even where the window closes meanwhile */
export function saveAtCounter({ id, version }: DraftView, form: FormDefinition, { values, post, papers, feeGroups, ...edit }: CounterEdit, isLeaving = false): Told<DraftView> {
  const body = { version, ...edit, values: answersAsked(form, values, asksOf(form)), papers: [...papers], feeGroups: [...feeGroups], ...(post && { post }) };
  return asked(api.PUT('/api/filing/drafts/{id}', { params: path(id), body, ...(isLeaving && { keepalive: true }) }));
}
export const checkAtCounter = ({ id }: DraftView): Told<CheckView> => asked(api.POST('/api/filing/drafts/{id}/check', { params: path(id), body: {} }));
export const feesAtCounter = ({ id }: DraftView): Told<DraftFeesView> => asked(api.POST('/api/filing/drafts/{id}/fees', { params: path(id) }));
/** @param mayLack  also where papers lack: they are asked for by form 02 */
export const submitAtCounter = ({ id, version }: DraftView, key: string, mayLack: boolean): Told<SubmissionView> =>
  asked(api.POST('/api/filing/drafts/{id}/submit', { params: { ...path(id), header: { 'Idempotency-Key': key } }, body: { version, mayLack } }));
/** Whether who shows this number, or the organisation with this tax code, has an account. Each look is written down. */
export const findApplicant = (agency: string, shown: ShownNumber): Told<{ readonly found: ApplicantFound | null }> =>
  asked(api.POST('/api/filing/applicants/search', { body: { agency, ...shown } }));

/** The form's own conditions, by the same rules as the server's. */
export function asksOf(form: FormDefinition): Asks {
  const today = todayInVietnam();
  return (feel, answers) => {
    const answer = answerInForm(form, feel, { values: withoutBlanks(answers), today });
    return answer.ok ? answer.value : null;
  };
}
