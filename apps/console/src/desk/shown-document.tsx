import { useQuery } from '@tanstack/react-query';
import { ownProblem, type Problem, ProblemError, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { BlobView } from './blob-view.js';
import type { Choice } from './choices.js';
import type { Dossier, Paper, Rules } from './dossier-types.js';
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
    const paper = drawn.find(({ kind, state }) => kind === outcome.paper && state === 'DRAFT');
    return { isKnown, document: paper ? { paper, isSigned: true } : null };
  }
  const about = rules?.drafts.find(({ step }) => step === act.step);
  const isAbout = about !== undefined && (outcome?.requiresReason !== true || about.isSignedHere);
  const draft = isAbout ? drawn.find(({ kind, state }) => about.papers.includes(kind) && state === 'DRAFT') : undefined;
  const issued = outcome?.requiresReason ? undefined : drawn.findLast(({ state }) => state !== 'DRAFT');
  const paper = issued ?? draft;
  return { isKnown, document: paper ? { paper, isSigned: false } : null };
}

interface Bytes {
  readonly bytes: Blob;
  /** Which draft this is; null of what is issued. */
  readonly digest: string | null;
}
export const useBytes = ({ code, version }: Dossier, href: string | undefined) =>
  useQuery({ queryKey: ['paper-file', code, version, href], staleTime: Infinity, queryFn: () => bytesOf(href ?? ''), enabled: href !== undefined, placeholderData: (before) => before });

async function bytesOf(href: string): Promise<Bytes> {
  const answer = await fetch(href, { headers: { 'X-Motcua-Request': '1' } });
  if (!answer.ok) throw new ProblemError(((await answer.json().catch(() => null)) as Problem | null) ?? ownProblem('ui.unreadable', answer.status, answer.headers.get('x-correlation-id') ?? ''));
  return { bytes: new Blob([await answer.blob()], { type: 'application/pdf' }), digest: answer.headers.get('x-motcua-draft') };
}

/** The very page, beside the button. */
export function DocumentPane({ paper: { title, state, href, number }, file }: Pick<ShownDocument, 'paper'> & { readonly file: ReturnType<typeof useBytes> }) {
  const { t, pick } = useTexts();
  const name = pick(title);
  return (
    <section className="d-document" aria-label={t('desk.document')}>
      <p><strong>{name}</strong> <span className="m-tag">{number ?? t(state === 'DRAFT' ? 'desk.papers.state.DRAFT' : 'desk.papers.state.READY')}</span> <a href={href} target="_blank" rel="noopener">{t('desk.document.tab')}</a></p>
      {file.isError ? <ProblemNotice problem={problemOf(file.error)} onRetry={() => void file.refetch()} /> : null}
      {file.data ? <BlobView bytes={file.data.bytes} name={t('desk.papers.previewOf', { name })} /> : file.isError ? null : <Skeleton lines={8} />}
    </section>
  );
}
