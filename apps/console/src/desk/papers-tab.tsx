import { formatMoment, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import type { Dossier, Paper } from './dossier-types.js';
import { FileList } from './files.js';
import { useFiles, usePapers } from './use-desk.js';

/** What was handed in, what was printed, and what the result would say now. */
export function PapersTab({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  const papers = usePapers(dossier);
  const files = useFiles(dossier);
  return (
    <div className="d-papers">
      <section>
        <h2>{t('desk.papers.printed')}</h2>
        {papers.isPending ? <Skeleton lines={3} /> : null}
        {papers.isError ? <ProblemNotice problem={problemOf(papers.error)} onRetry={() => void papers.refetch()} /> : null}
        {papers.data?.length === 0 ? <p>{t('desk.papers.none')}</p> : null}
        <ul className="d-plain">{papers.data?.map((paper) => <PaperLine key={`${paper.kind} ${paper.seq ?? ''}`} paper={paper} />)}</ul>
      </section>
      <section>
        <h2>{t('desk.papers.handedIn')}</h2>
        {files.isPending ? <Skeleton lines={3} /> : null}
        {files.isError ? <ProblemNotice problem={problemOf(files.error)} onRetry={() => void files.refetch()} /> : null}
        {files.data ? <FileList components={files.data.components} /> : null}
      </section>
    </div>
  );
}

function PaperLine({ paper: { title, form, issuedAt, number, state, href, signature } }: { readonly paper: Paper }) {
  const { t, pick } = useTexts();
  const isThere = state === 'READY' || state === 'LIVING' || state === 'DRAFT';
  const name = pick(title);
  return (
    <li>
      {isThere ? <a href={href} target="_blank" rel="noopener">{name} (PDF)</a> : <span>{name}</span>}
      <span>{[form ? t('desk.papers.form', { form }) : '', number ?? '', issuedAt ? formatMoment(issuedAt) : '', t(`desk.papers.state.${state}`), signature ? t('desk.papers.signed') : ''].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
