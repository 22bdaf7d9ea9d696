import type { ApplicantData, CheckView, DraftFeesView, DraftSummary, DraftView, FilingProcedureView, PaperHandedOver, Receiving, SubmissionView } from '@app/contracts';
import { ok, type Result } from '@app/kernel';
import { type Answers, api, asked, type Problem } from '@app/ui';

/** What the page holds of a draft, and the server keeps. */
export interface DraftEdit {
  readonly values: Answers;
  readonly applicant: ApplicantData;
  readonly receiving: Receiving | null;
  readonly papers: readonly PaperHandedOver[];
  readonly feeGroups: readonly string[];
}
export type Told<T> = Promise<Result<T, Problem>>;

export const procedureFor = (code: string, agency?: string): Told<FilingProcedureView> =>
  asked(api.GET('/api/filing/procedures/{code}', { params: { path: { code }, query: { channel: 'ONLINE', ...(agency && { agency }) } } }));
export const startDraft = (procedure: string, agency: string): Told<DraftView> => asked(api.POST('/api/filing/drafts', { body: { procedure, agency, channel: 'ONLINE' } }));
export const listDrafts = (): Told<readonly DraftSummary[]> => asked(api.GET('/api/filing/drafts'));
/** The agency of the newest dossier of one's own. */
export async function lastAgency(): Told<string | null> {
  const mine = await asked(api.GET('/api/my/dossiers'));
  return mine.ok ? ok(mine.value.dossiers[0]?.agency.code ?? null) : mine;
}
export const readDraft = (id: string): Told<DraftView> => asked(api.GET('/api/filing/drafts/{id}', { params: { path: { id } } }));
export const discardDraft = (id: string): Told<unknown> => asked(api.DELETE('/api/filing/drafts/{id}', { params: { path: { id } } }));

export function saveDraft(id: string, version: number, { receiving, papers, feeGroups, ...edit }: DraftEdit, step: string): Told<DraftView> {
  const body = { version, step, ...edit, papers: [...papers], feeGroups: [...feeGroups], ...(receiving && { receiving }) };
  return asked(api.PUT('/api/filing/drafts/{id}', { params: { path: { id } }, body }));
}
/** @param section  of the form, or `applicant`, `papers`, `receiving`; the whole draft without it */
export const checkDraft = (id: string, section?: string): Told<CheckView> =>
  asked(api.POST('/api/filing/drafts/{id}/check', { params: { path: { id } }, body: section === undefined ? {} : { section } }));
export const feesOfDraft = (id: string): Told<DraftFeesView> => asked(api.POST('/api/filing/drafts/{id}/fees', { params: { path: { id } } }));
export const submitDraft = (id: string, version: number, key: string): Told<SubmissionView> =>
  asked(api.POST('/api/filing/drafts/{id}/submit', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { version } }));
/** Where the files of a draft are sent. */
export const filesOf = (id: string): string => `/api/filing/drafts/${encodeURIComponent(id)}/files`;
export const agencies = () => asked(api.GET('/api/agencies'));
