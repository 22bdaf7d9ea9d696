import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { api, formatMoment, formatStay, formatWorkingTime, need, problemOf, ProblemNotice, Skeleton, TimeState, usePageTitle, useTexts } from '@app/ui';
import type { DossierTimeline } from '@app/contracts';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { Lanes } from './lanes.js';
import { Moves } from './moves.js';
import { Readers } from './readers.js';
import { listIn } from './selection.js';
import { PrintButton } from './table-files.js';
import { TimingMark } from './timing-mark.js';
import { usePlaceNames } from '../shell/use-place-names.js';
import { useProcedureNames } from '../shell/use-procedure-names.js';

/** One dossier: where its time went, by department; whether its chain holds; who read it. */
export function TimelinePage() {
  const { t } = useTexts();
  const procedureName = useProcedureNames();
  const places = usePlaceNames();
  const { code = '' } = useParams();
  const list = listIn(useLocation().state);
  const path = { params: { path: { code } } };
  const timeline = useQuery({
    queryKey: ['audit', 'timeline', code],
    queryFn: () => need(api.GET('/api/audit/dossiers/{code}/timeline', path)),
  });
  usePageTitle(t('audit.timeline.title', { code }));
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header><div>
        <p><Link to={`/audit/dossiers?${list}`}>← {t('audit.timeline.back')}</Link></p>
        <h1>{t('audit.timeline.title', { code })}</h1>
        {timeline.data ? <p className="k-lead">{procedureName(timeline.data.procedureCode)} · {places.agency(timeline.data.agencyCode)}</p> : null}
      </div>{timeline.data ? <div className="k-acts"><PrintButton /></div> : null}</header>
      {timeline.isError ? <ProblemNotice problem={problemOf(timeline.error)} onRetry={() => void timeline.refetch()} /> : null}
      {timeline.isPending ? <Skeleton lines={8} /> : null}
      {timeline.data ? <Whole timeline={timeline.data} /> : null}
      {timeline.data ? <Readers key={code} code={code} /> : null}
    </div>
  );
}

function Whole({ timeline }: { readonly timeline: DossierTimeline }) {
  const { t } = useTexts();
  return (
    <>
      <Facts timeline={timeline} />
      <Lanes timeline={timeline} />
      <section className="m-sheet au-block">
        <h2>{t('audit.timeline.stays')}</h2>
        <StayList timeline={timeline} />
      </section>
      <Moves timeline={timeline} />
    </>
  );
}

function Facts({ timeline }: { readonly timeline: DossierTimeline }) {
  const { t, language } = useTexts();
  const { receivedAt, dueAt, finishedAt, timing, split, chain } = timeline;
  const moment = (at: string | null) => (at === null ? '–' : formatMoment(at));
  return (
    <dl className="m-sheet au-facts">
      <div><dt>{t('audit.list.receivedAt')}</dt><dd>{moment(receivedAt)}</dd></div>
      <div><dt>{t('audit.list.dueAt')}</dt><dd>{moment(dueAt)}</dd></div>
      <div><dt>{t('audit.list.finishedAt')}</dt><dd>{moment(finishedAt)}</dd></div>
      <div><dt>{t('audit.list.timing')}</dt><dd><TimingMark timing={timing} isRunning={finishedAt === null} /></dd></div>
      {split ? (['office', 'applicant', 'paused'] as const).map((part) => <div key={part}><dt>{t(`audit.split.${part}`)}</dt><dd>{part === 'office' && receivedAt !== null ? formatStay({ from: receivedAt, to: finishedAt ?? timeline.asOf, minutes: split.office }, language) : formatWorkingTime(split[part], language)}</dd></div>) : null}
      <div className="chain">
        <dt>{t('audit.chain')}</dt>
        <dd>
          <TimeState state={chain.whole ? 'FINISHED' : 'OVERDUE'}>{chain.whole ? t('audit.chain.whole', { count: chain.length }) : t('audit.chain.broken', { at: chain.at ?? 0, because: t(`audit.misfit.${misfitOf(chain.because)}`) })}</TimeState>
          <code title={chain.head}>{chain.head.slice(0, 16)}…</code>
        </dd>
      </div>
    </dl>
  );
}

const MISFITS = ['unreadable', 'unknown_format', 'wrong_hash', 'other_dossier', 'wrong_number', 'wrong_previous', 'time_runs_back', 'empty', 'other_head'] as const;
/** What does not hold at the line named; what a newer release finds has no words here yet. */
const misfitOf = (because: string | undefined): (typeof MISFITS)[number] | 'other' => MISFITS.find((one) => one === because) ?? 'other';

function StayList({ timeline }: { readonly timeline: DossierTimeline }) {
  const { t, language, pick } = useTexts();
  const places = usePlaceNames();
  return (
    <ol className="au-stays">
      {timeline.stays.map(({ step, stepName, divisionId, division, waitsFor, beganAt, endedAt, dueAt, minutes }) => (
        <li key={`${step} ${beganAt} ${divisionId ?? ''}`}>
          <strong>{pick(stepName)}</strong> · {division ? pick(division) : waitsFor === 'office' ? places.agency(timeline.agencyCode) : t(`audit.waitsFor.${waitsFor}`)}
          <br />
          <span className="k-lead">
            {formatMoment(beganAt)} – {endedAt ? formatMoment(endedAt) : t('audit.stay.lasts')}
            {minutes === null || endedAt === null ? '' : ` · ${formatStay({ from: beganAt, to: endedAt, minutes }, language)}`}
            {dueAt ? ` · ${t('audit.stay.due', { at: formatMoment(dueAt) })}` : ''}
          </span>
          {dueAt && (endedAt ?? timeline.asOf) > dueAt ? <> <TimeState state={endedAt ? 'FINISHED_LATE' : 'OVERDUE'}>{t('audit.stay.late')}</TimeState></> : null}
        </li>
      ))}
    </ol>
  );
}
