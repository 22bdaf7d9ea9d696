import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, Button, EmptyState, formatMoment, need, problemOf, ProblemNotice, Skeleton, TimeState, usePageTitle, useTexts } from '@app/ui';
import type { LogCheck } from '@app/contracts';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { usePlaceNames } from '../shell/use-place-names.js';

const LOOK_AGAIN_MILLISECONDS = 1_000;

/** Whether the whole log holds: check it now, and what earlier checks found. */
export function ChecksPage() {
  const { t } = useTexts();
  const checks = useQuery({
    queryKey: ['audit', 'checks'],
    queryFn: async () => (await need(api.GET('/api/audit/checks'))).items,
    refetchInterval: ({ state }) => (state.data?.some(({ endedAt }) => endedAt === null) ? LOOK_AGAIN_MILLISECONDS : false),
  });
  const begin = useMutation({ mutationFn: () => need(api.POST('/api/audit/checks')), onSettled: () => checks.refetch() });
  usePageTitle(t('audit.checks.title'));
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header>
        <div><h1>{t('audit.checks.title')}</h1><p className="k-lead">{t('audit.checks.text')}</p></div>
        <Button look="go" isBusy={begin.isPending} onClick={() => begin.mutate()}>{t('audit.checks.begin')}</Button>
      </header>
      {begin.isError ? <ProblemNotice problem={problemOf(begin.error)} /> : null}
      {checks.isError ? <ProblemNotice problem={problemOf(checks.error)} onRetry={() => void checks.refetch()} /> : null}
      {checks.isPending ? <Skeleton /> : null}
      {checks.data?.length === 0 ? <EmptyState title={t('audit.checks.none')}>{t('audit.checks.noneText')}</EmptyState> : null}
      {checks.data && checks.data.length > 0 ? <Checks items={checks.data} /> : null}
    </div>
  );
}

function Checks({ items }: { readonly items: readonly LogCheck[] }) {
  const { t, language } = useTexts();
  const { agency } = usePlaceNames();
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('audit.checks.title')}>
      <table className="k-table">
        <caption className="m-hidden">{t('audit.checks.title')}</caption>
        <thead><tr>{(['began', 'ended', 'scope', 'result', 'dossiers', 'transitions'] as const).map((name) => <th key={name} scope="col" className={name === 'dossiers' || name === 'transitions' ? 'number' : undefined}>{t(`audit.checks.${name}`)}</th>)}</tr></thead>
        <tbody aria-live="polite">
          {items.map((check) => (
            <tr key={check.id}>
              <td className="k-when">{formatMoment(check.beganAt)}</td><td className="k-when">{check.endedAt ? formatMoment(check.endedAt) : '–'}</td>
              <td>{check.agencies.length === 1 ? agency(check.agencies[0] ?? '') : t('audit.checks.agencies', { count: check.agencies.length })}</td>
              <td><Verdict check={check} /></td><td className="number">{check.dossiers.toLocaleString(language)}</td><td className="number">{check.transitions.toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ check: { endedAt, broken, dossiers } }: { readonly check: LogCheck }) {
  const { t, language } = useTexts();
  if (broken.length > 0) {
    return <><TimeState state="OVERDUE">{t('audit.checks.broken', { count: broken.length })}</TimeState> {broken.slice(0, 5).map(({ code, at }) => <Link key={code} className="m-code" to={`/audit/dossiers/${code}`}>{t('audit.checks.at', { code, at })}</Link>)}</>;
  }
  if (endedAt === null) return <TimeState state="DUE_SOON">{t('audit.checks.running', { dossiers: dossiers.toLocaleString(language) })}</TimeState>;
  return <TimeState state="FINISHED">{t('audit.checks.whole')}</TimeState>;
}
