import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api, EmptyState, formatDay, formatMoment, formatWorkingTime, need, Pager, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import type { ListedDossier } from '@app/contracts';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { TimingMark } from './timing-mark.js';
import { usePlaceNames } from '../shell/use-place-names.js';
import { useProcedureNames } from '../shell/use-procedure-names.js';
import { askedIn, type CameFrom, queryOf } from './selection.js';
import { TableFiles } from './table-files.js';
import { useStepNames } from './step-names.js';

const SLICES = [
  'carried', 'received', 'early', 'onTime', 'late', 'running', 'runningLate', 'paused', 'pausedLate', 'refused', 'stopped', 'countedLate',
  'stayReceived', 'stayEnded', 'stayEarly', 'stayOnTime', 'stayLate', 'stayRunning', 'stayRunningLate', 'stayPaused',
] as const;

/** The very dossiers behind a number. */
export function DossiersPage() {
  const { t, language } = useTexts();
  const places = usePlaceNames();
  const procedureName = useProcedureNames();
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const what = SLICES.find((one) => one === params.get('what')) ?? 'received';
  const by = (['step', 'division'] as const).find((one) => one === params.get('by'));
  const behind = { ...asked, what, ...(by && { by, key: params.get('key') ?? '' }) } as const;
  const query = { ...behind, after: params.get('after') ?? '' } as const;
  const page = useQuery({
    queryKey: ['audit', 'dossiers', query],
    queryFn: () => need(api.GET('/api/audit/dossiers', { params: { query } })),
  });
  usePageTitle(t('audit.list.title', { what: t(`audit.col.${what}`) }));
  const key = params.get('key') ?? '';
  const stepName = useStepNames(by === 'step' ? [key] : []);
  const [before = '', after = ''] = key.split('/');
  const keyName = by === 'step' ? [procedureName(before), stepName(key) ?? after].join(' · ') : by === 'division' && after !== '' ? places.both(before, after) : '';
  const turn = (after: string) => {
    const next = new URLSearchParams(params);
    if (after === '') next.delete('after');
    else next.set('after', after);
    setParams(next);
  };
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header>
        <div>
          <p><Link to={`/audit?${params}`}>{t('audit.backToFigures')}</Link></p>
          <h1>{t('audit.list.title', { what: t(`audit.col.${what}`) })}</h1>
          <p className="k-lead">{[t('audit.question', { from: formatDay(asked.from), to: formatDay(asked.to) }), asked.agency && places.agency(asked.agency), asked.procedure && procedureName(asked.procedure), asked.channel && t(`audit.channel.${asked.channel as 1 | 2 | 3}`), keyName].filter(Boolean).join(' · ')}</p>
        </div>
        <TableFiles of="dossiers" query={queryOf({ ...behind, lang: language })} />
      </header>
      {page.isError ? <ProblemNotice problem={problemOf(page.error)} onRetry={() => void page.refetch()} /> : null}
      {page.isPending ? <Skeleton lines={8} /> : null}
      {page.data?.items.length === 0 ? <EmptyState title={t('audit.list.empty')} /> : null}
      {page.data && page.data.items.length > 0 ? (
        <>
          <Dossiers items={page.data.items} asked={params.toString()} />
          <Pager summary={t('audit.list.count', { count: page.data.items.length })} onFirst={params.get('after') ? () => turn('') : undefined}
            onNext={page.data.next ? () => turn(page.data.next ?? '') : undefined} />
        </>
      ) : null}
    </div>
  );
}

/** @param asked  the question of this list: whoever comes back from a dossier finds it again */
function Dossiers({ items, asked }: { readonly items: readonly ListedDossier[]; readonly asked: string }) {
  const { t, language } = useTexts();
  const nameOf = useProcedureNames();
  const moment = (at: string | null) => (at === null ? '–' : formatMoment(at));
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('audit.list.label')}>
      <table className="k-table au-dossiers">
        <caption className="m-hidden">{t('audit.list.label')}</caption>
        <thead><tr>{(['code', 'procedure', 'channel', 'receivedAt', 'dueAt', 'finishedAt', 'timing', 'office'] as const).map((name) => <th key={name} scope="col">{t(`audit.list.${name}`)}</th>)}</tr></thead>
        <tbody>
          {items.map(({ code, procedureCode, channel, receivedAt, dueAt, finishedAt, timing, officeMinutes }) => (
            <tr key={code}>
              <td><Link className="m-code" to={`/audit/dossiers/${code}`} state={{ list: asked } satisfies CameFrom}>{code}</Link></td><td className="k-words" title={procedureCode}>{nameOf(procedureCode)}</td><td>{t(`audit.channel.${channel as 1 | 2 | 3}`)}</td>
              <td>{moment(receivedAt)}</td><td>{moment(dueAt)}</td><td>{moment(finishedAt)}</td><td><TimingMark timing={timing} isRunning={finishedAt === null} /></td>
              <td className="time">{officeMinutes === null ? '–' : formatWorkingTime(officeMinutes, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
