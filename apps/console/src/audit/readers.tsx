import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, EmptyState, formatMoment, need, Pager, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';

/** Who opened the dossier's personal data, newest first; a dossier lives for years, so a page at a time. */
export function Readers({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const [before, setBefore] = useState('');
  const readers = useQuery({
    queryKey: ['audit', 'readers', code, before],
    queryFn: () => need(api.GET('/api/audit/dossiers/{code}/readers', { params: { path: { code }, query: before === '' ? {} : { before } } })),
    placeholderData: (shown) => shown,
  });
  const { items = [], next = null } = readers.data ?? {};
  return (
    <section className="m-sheet au-block">
      <h2>{t('audit.readers')}</h2>
      {readers.isError ? <ProblemNotice problem={problemOf(readers.error)} onRetry={() => void readers.refetch()} /> : null}
      {readers.data && items.length === 0 ? <EmptyState title={t('audit.readers.none')} /> : null}
      {readers.isPending ? <Skeleton lines={3} /> : null}
      {items.length > 0 ? <ul className="au-stays au-readers" aria-busy={readers.isPlaceholderData}>
        {items.map(({ id, at, officer, what }) => <li key={id}>{formatMoment(at)} · <strong>{officer ?? t('audit.readers.unknown')}</strong> · {t(`audit.reads.${readOf(what)}`)}</li>)}
      </ul> : null}
      {before !== '' || next !== null ? <Pager summary={t('audit.readers.count', { count: items.length })} onFirst={before === '' ? undefined : () => setBefore('')} onNext={next === null ? undefined : () => setBefore(next)} /> : null}
    </section>
  );
}

const READS = ['dossier', 'declaration', 'files', 'file', 'search', 'register', 'fees', 'notes', 'papers', 'paper', 'draft', 'payments', 'receipt', 'timeline', 'readers', 'export', 'progress'] as const;
/** A paper is noted with its kind: `paper:appointmentSlip`. What a newer release notes has no name here yet. */
const readOf = (what: string): (typeof READS)[number] | 'other' => READS.find((one) => one === what.split(':')[0]) ?? 'other';
