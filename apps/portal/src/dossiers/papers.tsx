import { formatMoment, useTexts } from '@app/ui';
import type { PaperRow } from './dossier-types.js';

/** Papers the office made: slip, requests, result. They open in the browser and save under their own names. */
export function Papers({ papers }: { readonly papers: readonly PaperRow[] }) {
  const { t } = useTexts();
  // What the dossier is about comes before the papers on the way there.
  const there = papers.filter(({ state }) => state !== 'DRAFT' && state !== 'LIVING').sort((one, other) => Number(other.isResult) - Number(one.isResult));
  if (there.length === 0) return null;
  return (
    <section aria-labelledby="d-papers">
      <h2 id="d-papers">{t('dossier.papers')}</h2>
      <ul className="m-sheet d-list">{there.map((paper) => <Paper key={`${paper.kind} ${paper.seq}`} paper={paper} />)}</ul>
    </section>
  );
}

function Paper({ paper: { title, form, number, issuedAt, state, fileName, href, isResult } }: { readonly paper: PaperRow }) {
  const { t, pick } = useTexts();
  const name = `${pick(title)}${form === null ? '' : ` (${t('dossier.paper.form', { form })})`}`;
  return (
    <li>
      {state === 'ERASED' ? <span>{name}</span> : <a className={isResult ? 'm-btn go' : undefined} href={href} download={fileName}>{t('dossier.paper.download', { name })}</a>}
      <span className="d-meta">
        {number === null ? null : <span>{t('dossier.paper.number', { number })}</span>}
        {issuedAt === null ? null : <span>{formatMoment(issuedAt)}</span>}
        {state === 'ERASED' ? <span>{t('dossier.paper.erased')}</span> : null}
      </span>
    </li>
  );
}
