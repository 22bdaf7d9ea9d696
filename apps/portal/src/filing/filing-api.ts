import type { ApplicantData, CheckView, DraftFeesView, DraftSummary, DraftView, FileView, FilingProcedureView, MyDossiersView, PaperHandedOver, Receiving, SubmissionView } from '@app/contracts';
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

/** The API's description leaves these answers open; their shapes are those of the contract. */
const as = <T>(told: Told<unknown>): Told<T> => told as Told<T>;

export const procedureFor = (code: string, agency?: string): Told<FilingProcedureView> =>
  as(asked(api.GET('/api/filing/procedures/{code}', { params: { path: { code }, query: { channel: 'ONLINE', ...(agency && { agency }) } } })));
export const startDraft = (procedure: string, agency: string): Told<DraftView> => as(asked(api.POST('/api/filing/drafts', { body: { procedure, agency, channel: 'ONLINE' } })));
export const listDrafts = (): Told<readonly DraftSummary[]> => as(asked(api.GET('/api/filing/drafts')));
/** The agency of the newest dossier of one's own. */
export async function lastAgency(): Told<string | null> {
  const mine = await (as(asked(api.GET('/api/my/dossiers'))) as Told<MyDossiersView>);
  return mine.ok ? ok(mine.value.dossiers[0]?.agency.code ?? null) : mine;
}
export const readDraft = (id: string): Told<DraftView> => as(asked(api.GET('/api/filing/drafts/{id}', { params: { path: { id } } })));
export const discardDraft = (id: string): Told<unknown> => asked(api.DELETE('/api/filing/drafts/{id}', { params: { path: { id } } }));

export function saveDraft(id: string, version: number, { receiving, papers, feeGroups, ...edit }: DraftEdit, step: string): Told<DraftView> {
  const body = { version, step, ...edit, papers: [...papers], feeGroups: [...feeGroups], ...(receiving && { receiving }) };
  return as(asked(api.PUT('/api/filing/drafts/{id}', { params: { path: { id } }, body })));
}
/** @param section  of the form, or `applicant`, `papers`, `receiving`; the whole draft without it */
export const checkDraft = (id: string, section?: string): Told<CheckView> =>
  as(asked(api.POST('/api/filing/drafts/{id}/check', { params: { path: { id } }, body: section === undefined ? {} : { section } })));
export const feesOfDraft = (id: string): Told<DraftFeesView> => as(asked(api.POST('/api/filing/drafts/{id}/fees', { params: { path: { id } } })));
export const submitDraft = (id: string, version: number, key: string): Told<SubmissionView> =>
  as(asked(api.POST('/api/filing/drafts/{id}/submit', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { version } })));
export const dropFile = (id: string): Told<unknown> => asked(api.DELETE('/api/files/{id}', { params: { path: { id } } }));
export const agencies = () => asked(api.GET('/api/agencies'));
export type { FileView };
