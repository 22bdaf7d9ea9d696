import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Field, formatDay, formatMoment, formatWorkingTime, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import type { StayFigures } from '@app/contracts';
import { never } from '@app/kernel';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { useStatistics } from './figures-page.js';
import { FilterBar } from './filter-bar.js';
import { HeatDiagram, type HeatValue } from './heat-diagram.js';
import { diagramIn } from '../shell/diagram-in.js';
import { diagramQuery, stepNamesIn } from './step-names.js';
import { StaysTable } from './stays-table.js';
import { PrintButton } from './table-files.js';
import { useAsked } from './selection.js';

const MEASURES = ['median', 'p90', 'received', 'late', 'running'] as const;
type Measure = (typeof MEASURES)[number];
const isTime = (measure: Measure): boolean => measure === 'median' || measure === 'p90';
const isCount = (measure: Measure): boolean => measure === 'received' || measure === 'running';

/** Where time goes, on the diagram of a procedure: five steps of colour, and the number on each step. */
export default function HeatPage() {
  const { t, pick, language } = useTexts();
  const { asked, params, change } = useAsked();
  const figures = useStatistics(asked, 'step');
  const procedures = figures.data?.view.names.procedures ?? [];
  const code = asked.procedure ?? procedures[0]?.id;
  const diagram = useQuery({ ...diagramQuery(code ?? ''), enabled: code !== undefined });
  const xml = diagram.data === undefined ? null : diagramIn(diagram.data, language);
  const measure = MEASURES.find((one) => one === params.get('measure')) ?? 'median';
  usePageTitle(t('audit.heat.title'));
  const rows = (figures.data?.view.stays ?? []).filter(({ key }) => key.startsWith(`${code}/`));
  const problem = figures.error ?? diagram.error;
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header><div><h1>{t('audit.heat.title')}</h1><p className="k-lead au-asked">{t('audit.question', { from: formatDay(asked.from), to: formatDay(asked.to) })}</p></div><div className="k-acts"><PrintButton /></div></header>
      <FilterBar agencies={figures.data?.view.agencies ?? []} procedures={procedures} only={code} />
      <div className="au-measure"><Field label={t('audit.heat.measure')} required>
        {({ required: _, ...control }) => (
          <select {...control} value={measure} onChange={({ target }) => change({ measure: target.value })}>{MEASURES.map((one) => <option key={one} value={one}>{t(`audit.heat.${one}`)}</option>)}</select>
        )}
      </Field></div>
      {problem ? <ProblemNotice problem={problemOf(problem)} onRetry={() => { void figures.refetch(); void diagram.refetch(); }} /> : null}
      {figures.isPending || diagram.isPending ? <Skeleton lines={8} /> : null}
      {figures.data && xml !== null && code ? (
        <>
          <p className="au-fresh">{t('audit.countedUntil', { at: formatMoment(figures.data.view.countedUntil) })}</p>
          <Heat xml={xml} rows={rows} measure={measure} procedure={pick(procedures.find(({ id }) => id === code)?.name ?? { vi: code, en: code })} />
          <StaysTable rows={rows} asked={figures.data.asked} by="step" nameOf={nameIn(xml)} />
        </>
      ) : null}
      <p><Link to={`/audit?${params}`}>{t('audit.backToFigures')}</Link></p>
    </div>
  );
}

function Heat({ xml, rows, measure, procedure }: { readonly procedure: string; readonly xml: string; readonly rows: readonly StayFigures[]; readonly measure: Measure }) {
  const { t, language } = useTexts();
  const label = (value: number) => (isTime(measure) ? formatWorkingTime(Math.round(value), language) : isCount(measure) ? value.toLocaleString(language) : `${Math.round(value)} %`);
  const measured = rows.flatMap((row) => { const value = valueOf(row, measure); return value === null ? [] : [{ step: row.key.slice(row.key.indexOf('/') + 1), value }]; });
  const most = Math.max(0, ...measured.map(({ value }) => value));
  const values: readonly HeatValue[] = measured.map(({ step, value }) => ({ step, label: label(value), level: levelOf(value, most) }));
  return (
    <figure className="m-sheet au-heat">
      <figcaption>{procedure} · {t(`audit.heat.${measure}`)}</figcaption>
      <HeatDiagram xml={xml} values={values} label={t('audit.heat.label')} />
      <p className="au-legend">{rangesOf(most, isCount(measure)).map(({ level, from, to }) => <span key={level}><i className={`key heat-${level}`} /> {from === to ? label(to) : level === 1 ? `≤ ${label(to)}` : `${label(from)} – ${label(to)}`} </span>)}</p>
    </figure>
  );
}

function valueOf({ received, ended, late, running, p50, p90 }: StayFigures, measure: Measure): number | null {
  switch (measure) {
    case 'median':
      return p50;
    case 'p90':
      return p90;
    case 'received':
      return received;
    case 'running':
      return running;
    case 'late':
      return ended === 0 ? null : (late * 100) / ended;
    default:
      return never(measure);
  }
}

const LEVELS = 5;
/** 1 to 5, each a fifth of the greatest value. */
const levelOf = (value: number, most: number): number => (most === 0 ? 1 : Math.min(LEVELS, Math.max(1, Math.ceil((value * LEVELS) / most))));

/** What each level stands for. Of things that are counted no level begins or ends between two numbers, and none is empty. */
function rangesOf(most: number, isCounted: boolean): readonly { readonly level: number; readonly from: number; readonly to: number }[] {
  const end = (level: number): number => (isCounted ? Math.floor((most * level) / LEVELS) : (most * level) / LEVELS);
  return [1, 2, 3, 4, 5].map((level) => ({ level, from: level === 1 ? 0 : end(level - 1) + (isCounted ? 1 : 0), to: end(level) })).filter(({ level, from, to }) => level === 1 || (isCounted ? from <= to : from < to));
}

function nameIn(xml: string): (key: string) => string {
  const names = new Map(stepNamesIn(xml));
  return (key) => { const step = key.slice(key.indexOf('/') + 1); return names.get(step) ?? step; };
}
