import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ownProblem, type Problem, ProblemError, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { BlobView } from '../shell/blob-view.js';
import type { Choice } from './choices.js';
import type { Dossier, Paper, Rules } from './dossier-types.js';
import { isInOneColumn } from './use-first-focus.js';
import { usePapers } from './use-desk.js';

/** The paper an act is about. */
export interface ShownDocument {
  readonly paper: Paper;
  /** The act issues it: what is signed has to be what was shown. */
  readonly isSigned: boolean;
}

/** What is signed with the act; otherwise the result that is there already, or the draft the next step is to sign. */
export function useShownDocument({ act, outcome }: Choice, dossier: Dossier, rules: Rules | undefined): { readonly isKnown: boolean; readonly document: ShownDocument | null } {
  const papers = usePapers(dossier);
  const drawn = papers.data?.filter(({ isResult, state }) => isResult && state !== 'ERASED') ?? [];
  const isKnown = rules !== undefined && !papers.isPending;
  if (outcome?.paper !== undefined) {
    const paper = drawn.findLast(({ kind }) => kind === outcome.paper);
    return { isKnown, document: paper ? { paper: asDraft(paper, dossier), isSigned: true } : null };
  }
  const about = rules?.drafts.find(({ step }) => step === act.step);
  const isAbout = about !== undefined && (outcome?.requiresReason !== true || about.isSignedHere);
  const draft = isAbout ? drawn.find(({ kind, state }) => about.papers.includes(kind) && state === 'DRAFT') : undefined;
  const issued = outcome?.requiresReason ? undefined : drawn.findLast(({ state }) => state !== 'DRAFT');
  const paper = issued ?? draft;
  return { isKnown, document: paper ? { paper, isSigned: false } : null };
}

/** What was issued before is signed anew as what it would say now. */
const asDraft = (paper: Paper, { code }: Dossier): Paper =>
  paper.state === 'DRAFT' ? paper : { ...paper, state: 'DRAFT', number: null, href: `/api/dossiers/${encodeURIComponent(code)}/papers/${paper.kind}/draft.pdf` };

interface Bytes {
  readonly bytes: Blob;
  /** Which draft this is; null of what is issued. */
  readonly digest: string | null;
}
export const useBytes = ({ code, version }: Dossier, href: string | undefined) =>
  useQuery({ queryKey: ['paper-file', code, version, href], staleTime: Infinity, queryFn: () => bytesOf(href ?? ''), enabled: href !== undefined, placeholderData: (before) => before });

/** A page as the server draws it. @param asked with what it is to be drawn, where it is drawn with anything */
export async function bytesOf(href: string, asked?: object): Promise<Bytes> {
  const headers = { 'X-Motcua-Request': '1' };
  const answer = await fetch(href, asked === undefined ? { headers } : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(asked) });
  if (!answer.ok) throw new ProblemError(((await answer.json().catch(() => null)) as Problem | null) ?? ownProblem('ui.unreadable', answer.status, answer.headers.get('x-correlation-id') ?? ''));
  return { bytes: new Blob([await answer.blob()], { type: 'application/pdf' }), digest: answer.headers.get('x-motcua-draft') };
}

interface DocumentPaneProps {
  readonly name: string;
  /** Number, or how far it is. */
  readonly tag: string;
  /** Of the page by itself, where it has an address. */
  readonly href?: string;
  readonly file: ReturnType<typeof useBytes>;
  readonly children?: ReactNode;
}
/** The very page, before what is said about it. In one column it has the focus first: below it the form would scroll it away. */
export function DocumentPane({ name, tag, href, file, children }: DocumentPaneProps) {
  const { t } = useTexts();
  return (
    <section className="d-document" aria-label={t('desk.document')} tabIndex={-1} {...(isInOneColumn() && { 'data-autofocus': true })}>
      <p><strong>{name}</strong> <span className="m-tag">{tag}</span> {href === undefined ? null : <a href={href} target="_blank" rel="noopener">{t('desk.document.tab')}</a>}</p>
      {children}
      {file.isError ? <ProblemNotice problem={problemOf(file.error)} onRetry={() => void file.refetch()} /> : null}
      {file.data ? <BlobView bytes={file.data.bytes} name={t('desk.papers.previewOf', { name })} /> : file.isError ? null : <Skeleton lines={8} />}
    </section>
  );
}

/** What was issued, or is signed or looked at before it is. */
export function PaperPane({ paper: { title, state, href, number }, file }: Pick<ShownDocument, 'paper'> & { readonly file: ReturnType<typeof useBytes> }) {
  const { t, pick } = useTexts();
  return <DocumentPane name={pick(title)} tag={number ?? t(state === 'DRAFT' ? 'desk.papers.state.DRAFT' : 'desk.papers.state.READY')} href={href} file={file} />;
}
