import { formatDay, formatMoment, useTexts } from '@app/ui';
import type { StayView, DossierTimeline } from '@app/contracts';
import { usePlaceNames } from '../shell/use-place-names.js';

const WIDTH = 1000;
const NAME = 250;
const LANE = 40;
const HEAD = 26;
const DAY = 86_400_000;
const MOST_TICKS = 10;
/** As wide as a due date beyond the edge is written. */
const DUE_WORDS = 220;

/** The stays by department on one line of time; pauses hatched, rest days shaded. The ordered list below it says the same in words. */
export function Lanes({ timeline }: { readonly timeline: DossierTimeline }) {
  const { t, pick } = useTexts();
  const { openedAt, finishedAt, dueAt, stays, pauses, restDays } = timeline;
  const places = usePlaceNames();
  const nameOf = ({ division, waitsFor }: StayView) => (division ? pick(division) : waitsFor === 'office' ? places.agency(timeline.agencyCode) : t(`audit.waitsFor.${waitsFor}`));
  const lanes = [...new Set(stays.map(laneOf))];
  // A division that was renamed meanwhile keeps its lane, with the names in their order.
  const namesOf = (lane: string) => [...new Set(stays.filter((stay) => laneOf(stay) === lane).map(nameOf))].join(' → ');
  const now = Date.parse(timeline.asOf);
  const begins = Date.parse(openedAt);
  const left = stays.flatMap(({ endedAt }) => (endedAt ? [Date.parse(endedAt)] : []));
  // Of what is over the line shows what happened: its due day may lie far beyond, and is then a mark at the edge.
  const isOver = finishedAt !== null && left.length === stays.length;
  const ends = isOver ? Math.max(Date.parse(finishedAt), ...left) : Math.max(finishedAt ? Date.parse(finishedAt) : now, dueAt ? Date.parse(dueAt) : 0, ...left);
  const isBeyond = dueAt !== null && Date.parse(dueAt) > ends;
  const x = (at: number) => NAME + ((Math.min(Math.max(at, begins), ends) - begins) * (WIDTH - NAME - 8)) / Math.max(1, ends - begins);
  const height = HEAD + lanes.length * LANE;
  return (
    <figure className="m-sheet au-lanes">
      <figcaption>{t('audit.lanes', { from: formatMoment(openedAt), to: finishedAt ? formatMoment(finishedAt) : t('audit.now') })}</figcaption>
      <div className="k-scroll" tabIndex={0} role="group" aria-label={t('audit.lanes.label')}>
      <svg viewBox={`0 0 ${WIDTH} ${height + 4}`} role="img" aria-label={t('audit.lanes.label')}>
        <defs><pattern id="au-pause" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v7" className="pause-line" /></pattern></defs>
        {restDays.map(({ day }) => { const at = Date.parse(`${day}T00:00:00+07:00`); return <rect key={day} x={x(at)} y={HEAD} width={Math.max(0, x(at + DAY) - x(at))} height={height - HEAD} className="rest"><title>{formatDay(day)}</title></rect>; })}
        {lanes.map((lane, at) => ({ lane, at, name: namesOf(lane) })).map(({ lane, at, name }) => (
          <g key={lane}><title>{name}</title><line x1={0} x2={WIDTH} y1={HEAD + at * LANE} y2={HEAD + at * LANE} className="edge" /><text x={4} y={HEAD + at * LANE + 25} className="name">{name.length > 33 ? `${name.slice(0, 32)}…` : name}</text></g>
        ))}
        {pauses.map(({ from, to }) => <rect key={from} x={x(Date.parse(from))} y={HEAD} width={x(to ? Date.parse(to) : now) - x(Date.parse(from))} height={height - HEAD} fill="url(#au-pause)" />)}
        {stays.map((stay) => {
          const [from, to] = [Date.parse(stay.beganAt), stay.endedAt ? Date.parse(stay.endedAt) : now];
          const isLate = stay.dueAt !== null && to > Date.parse(stay.dueAt);
          return (
            <rect key={`${stay.step} ${stay.beganAt} ${stay.divisionId ?? ''}`} x={x(from)} y={HEAD + lanes.indexOf(laneOf(stay)) * LANE + 9} width={Math.max(3, x(to) - x(from))} height={LANE - 18} rx={3} className={isLate ? 'stay late' : stay.waitsFor === 'office' ? 'stay' : 'stay waits'}>
              <title>{`${pick(stay.stepName)}: ${formatMoment(stay.beganAt)} – ${stay.endedAt ? formatMoment(stay.endedAt) : t('audit.now')}`}</title>
            </rect>
          );
        })}
        {ticks(begins, ends).filter((at) => !isBeyond || x(at) < WIDTH - DUE_WORDS).map((at) => <text key={at} x={x(at) + 3 > WIDTH - 40 ? WIDTH - 2 : x(at) + 3} y={16} textAnchor={x(at) + 3 > WIDTH - 40 ? 'end' : 'start'} className="tick">{formatDay(new Date(at).toISOString()).slice(0, 5)}</text>)}
        {dueAt ? <g><line x1={x(Date.parse(dueAt))} x2={x(Date.parse(dueAt))} y1={HEAD - 6} y2={height} className="due" />{isBeyond ? <text x={WIDTH - 2} y={16} textAnchor="end" className="tick">{t('audit.lanes.due', { at: formatMoment(dueAt) })} →</text> : null}</g> : null}
      </svg>
      </div>
      <p className="au-legend">{LEGEND.map(([looks, word]) => <span key={looks}><i className={`key ${looks}`} /> {t(`audit.legend.${word}`)}</span>)}</p>
    </figure>
  );
}

const LEGEND = [['stay', 'office'], ['waits', 'waits'], ['late', 'late'], ['pause', 'pause'], ['rest', 'rest'], ['due', 'due']] as const;

const laneOf = ({ divisionId, waitsFor }: StayView): string => divisionId ?? waitsFor;

/** Midnights between the two, few enough to read. */
function ticks(begins: number, ends: number): readonly number[] {
  const step = Math.max(1, Math.ceil((ends - begins) / DAY / MOST_TICKS)) * DAY;
  const first = Date.parse(`${new Date(begins + 7 * 3_600_000).toISOString().slice(0, 10)}T00:00:00+07:00`);
  const all: number[] = [];
  for (let at = first; at <= ends; at += step) all.push(Math.max(at, begins));
  // A first day of which little is left gives its place to the next: two words would lie on one another.
  const room = (ends - begins) / (2 * MOST_TICKS);
  return all.filter((at, index) => index > 0 || all[1] === undefined || all[1] - at > room);
}
