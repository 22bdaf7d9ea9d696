import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Button, CloseIcon, EmptyState, formatDay, Pager, problemOf, ProblemNotice, Skeleton, type TextKey, usePageTitle, useTexts } from '@app/ui';
import type { Named } from '@app/contracts';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { FilterBar } from './filter-bar.js';
import { queryOf, useAsked } from './selection.js';
import { PrintButton } from './table-files.js';

interface Noted<One> {
  readonly items: readonly One[];
  readonly next: string | null;
  readonly agencies: readonly Named[];
}
interface NotedPageProps<One> {
  /** What is listed, as its texts are called. */
  readonly name: 'logIns' | 'searches';
  readonly noted: UseQueryResult<Noted<One>>;
  /** The filter that a name in the list sets: how the address calls it, whom it names in a line, and how one is called of whom no line tells it. */
  readonly only: { readonly filter: 'account' | 'official'; readonly of: (one: One) => string | null; readonly called: (one: One | undefined) => string };
  readonly columns: readonly TextKey[];
  /** The cells of a line. @param to  the lines of the same account only */
  readonly line: (one: One, to: string) => ReactNode;
}

/** Asked of the address: what is listed by `useAsked`, and whose lines only. */
export function useNotedQuery<Filter extends 'account' | 'official'>(filter: Filter) {
  const { asked: { from, to, agency }, params } = useAsked();
  const [only, before] = [params.get(filter) ?? '', params.get('before') ?? ''];
  return { from, to, ...(agency && { agency }), ...(only && { [filter]: only } as { readonly [name in Filter]?: string }), ...(before && { before }) };
}

/** A list of what people did, newest first, a page at a time, of a period and an agency, and of one account where its name is pressed. */
export function NotedPage<One extends { readonly id: string }>(props: NotedPageProps<One>) {
  const { name, noted, only: { filter, of, called } } = props;
  const { t } = useTexts();
  const { asked: { from, to }, params, change } = useAsked();
  const whose = params.get(filter) ?? '';
  const whoseName = called(noted.data?.items.find((one) => of(one) === whose));
  usePageTitle(t(`audit.${name}.title`));
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header>
        <div>
          <h1>{t(`audit.${name}.title`)}</h1>
          <p className="k-lead">{t(`audit.${name}.text`)}</p>
          <p className="k-lead au-asked">{t(`audit.${name}.question`, { from: formatDay(from), to: formatDay(to) })}</p>
        </div>
        <div className="k-acts"><PrintButton /></div>
      </header>
      <FilterBar agencies={noted.data?.agencies ?? []} />
      {whose === '' ? null : <div className="k-acts"><Button size="small" onClick={() => change({ [filter]: '' })} aria-label={t(`audit.${name}.notOnly`, { name: whoseName })}>{whoseName} <CloseIcon /></Button></div>}
      {noted.isError ? <ProblemNotice problem={problemOf(noted.error)} onRetry={() => void noted.refetch()} /> : null}
      {noted.isPending ? <Skeleton lines={8} /> : null}
      {noted.data ? <div className="au-answer" aria-busy={noted.isPlaceholderData}><Lines {...props} page={noted.data} /></div> : null}
    </div>
  );
}

function Lines<One extends { readonly id: string }>({ name, only, columns, line, page: { items, next } }: NotedPageProps<One> & { readonly page: Noted<One> }) {
  const { t } = useTexts();
  const { asked: { from, to, agency }, params, change } = useAsked();
  const isFirst = !params.get('before');
  if (items.length === 0) return <EmptyState title={t(`audit.${name}.none`)} action={<Link className="m-btn" to="?">{t('audit.clear')}</Link>} />;
  return (
    <>
      <div className="m-sheet k-scroll au-searches" tabIndex={0} role="region" aria-label={t(`audit.${name}.title`)}>
        <table className="k-table">
          <caption className="m-hidden">{t(`audit.${name}.title`)}</caption>
          <thead><tr>{columns.map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
          <tbody>{items.map((one) => <tr key={one.id}>{line(one, `?${queryOf({ from, to, agency, [only.filter]: only.of(one) ?? '' })}`)}</tr>)}</tbody>
        </table>
      </div>
      {isFirst && next === null ? null : <Pager summary={t(`audit.${name}.count`, { count: items.length })} onFirst={isFirst ? undefined : () => change({ before: '' })} onNext={next === null ? undefined : () => change({ before: next })} />}
    </>
  );
}
