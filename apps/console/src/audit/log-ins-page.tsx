import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, Button, CloseIcon, EmptyState, formatDay, formatMoment, need, Pager, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import type { LogInsView, LogInView } from '@app/contracts';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { FilterBar } from './filter-bar.js';
import { queryOf, useAsked } from './selection.js';
import { PrintButton } from './table-files.js';

/** Who logged in, and who was refused. */
export function LogInsPage() {
  const { t } = useTexts();
  const { asked: { from, to, agency }, params, change } = useAsked();
  const [account, before] = [params.get('account') ?? '', params.get('before') ?? ''];
  const query = { from, to, ...(agency && { agency }), ...(account && { account }), ...(before && { before }) };
  const logIns = useQuery({
    queryKey: ['audit', 'log-ins', query],
    queryFn: () => need(api.GET('/api/audit/log-ins', { params: { query } })),
    placeholderData: (shown) => shown,
  });
  usePageTitle(t('audit.logIns.title'));
  const called = logIns.data?.items.find(({ accountId }) => accountId === account)?.official ?? t('audit.logIns.oneAccount');
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header>
        <div>
          <h1>{t('audit.logIns.title')}</h1>
          <p className="k-lead">{t('audit.logIns.text')}</p>
          <p className="k-lead au-asked">{t('audit.logIns.question', { from: formatDay(from), to: formatDay(to) })}</p>
        </div>
        <div className="k-acts"><PrintButton /></div>
      </header>
      <FilterBar agencies={logIns.data?.agencies ?? []} />
      {account === '' ? null : <div className="k-acts"><Button size="small" onClick={() => change({ account: '' })} aria-label={t('audit.logIns.notOnly', { name: called })}>{called} <CloseIcon /></Button></div>}
      {logIns.isError ? <ProblemNotice problem={problemOf(logIns.error)} onRetry={() => void logIns.refetch()} /> : null}
      {logIns.isPending ? <Skeleton lines={8} /> : null}
      {logIns.data ? <div className="au-answer" aria-busy={logIns.isPlaceholderData}><LogIns page={logIns.data} isFirst={before === ''} /></div> : null}
    </div>
  );
}

function LogIns({ page: { items, next }, isFirst }: { readonly page: LogInsView; readonly isFirst: boolean }) {
  const { t } = useTexts();
  const { asked: { from, to, agency }, change } = useAsked();
  if (items.length === 0) return <EmptyState title={t('audit.logIns.none')} action={<Link className="m-btn" to="?">{t('audit.clear')}</Link>} />;
  return (
    <>
      <div className="m-sheet k-scroll au-searches" tabIndex={0} role="region" aria-label={t('audit.logIns.title')}>
        <table className="k-table">
          <caption className="m-hidden">{t('audit.logIns.title')}</caption>
          <thead><tr>{(['at', 'account', 'outcome', 'way'] as const).map((name) => <th key={name} scope="col">{t(`audit.logIns.${name}`)}</th>)}</tr></thead>
          <tbody>{items.map((one) => <Line key={one.id} logIn={one} to={`?${queryOf({ from, to, agency, account: one.accountId ?? '' })}`} />)}</tbody>
        </table>
      </div>
      {isFirst && next === null ? null : <Pager summary={t('audit.logIns.count', { count: items.length })} onFirst={isFirst ? undefined : () => change({ before: '' })} onNext={next === null ? undefined : () => change({ before: next })} />}
    </>
  );
}

/** @param to  the log-ins of the same account only */
function Line({ logIn: { at, who, accountId, official, outcome, way }, to }: { readonly logIn: LogInView; readonly to: string }) {
  const { t } = useTexts();
  const name = official ?? t(`audit.logIns.${who}`);
  return (
    <tr>
      <td className="k-when">{formatMoment(at)}</td>
      <td className="k-words">{accountId === null ? <span className="k-lead">{name}</span> : <Link to={to} aria-label={t('audit.logIns.only', { name })}>{name}</Link>}</td>
      <td className="k-words">{t(`audit.logIns.${outcome}`)}</td>
      <td className="k-words">{t(`audit.logIns.${way}`)}</td>
    </tr>
  );
}
