import { Injectable } from '@nestjs/common';
import type { DossierFigures, Grouping, ListedDossier, StayFigures } from '@app/contracts';
import { Defect, type DossierId } from '@app/kernel';
import { Database } from '@app/platform';
import type { Selection } from '../domain/statistics.js';

/** Which of the dossiers behind a figure. */
export const SLICES = ['carried', 'received', 'early', 'onTime', 'late', 'running', 'runningLate', 'paused', 'pausedLate', 'refused', 'stopped', 'countedLate'] as const;
/** Which of the stays behind a figure of a division or a step. */
export const STAY_SLICES = ['stayReceived', 'stayEnded', 'stayEarly', 'stayOnTime', 'stayLate', 'stayRunning', 'stayRunningLate', 'stayPaused'] as const;
export type StaySlice = (typeof STAY_SLICES)[number];
/** Stays of one division, or of one step of one procedure, by the key the figures have. */
export interface StayGroup {
  readonly by: 'division' | 'step';
  readonly key: string;
}
export type Slice = (typeof SLICES)[number];
/** What stands in the list behind a figure, and which dossier it is. */
export type FoundDossier = ListedDossier & { readonly id: DossierId };
/** Rows by their key, and all of them as one. */
export interface Grouped<Figures> {
  readonly rows: readonly Figures[];
  readonly total: Figures;
}

@Injectable()
export class StatisticsStore {
  constructor(private readonly database: Database) {}

  async dossiers(grouping: 'agency' | 'procedure' | 'channel', selection: Selection): Promise<Grouped<DossierFigures>> {
    return grouped(await this.database.rows<DossierFigures & Told>(dossierFigures(KEYS[grouping]), valuesOf(selection)));
  }

  async stays(grouping: 'division' | 'step', selection: Selection): Promise<Grouped<StayFigures>> {
    return grouped(await this.database.rows<StayFigures & Told>(stayFigures(KEYS[grouping]), valuesOf(selection)));
  }

  /** Dossiers with such a stay, in the order of their codes, after `after`. */
  listedStays(slice: StaySlice, { by, key }: StayGroup, { selection, after, limit }: { readonly selection: Selection; readonly after: string; readonly limit: number }): Promise<readonly FoundDossier[]> {
    return this.database.rows<FoundDossier>(staysListedBy(slice, KEYS[by]), [...valuesOf(selection), after, limit, key]);
  }

  /** In the order of their codes, after `after`. */
  listed(slice: Slice, selection: Selection, { after, limit }: { readonly after: string; readonly limit: number }): Promise<readonly FoundDossier[]> {
    return this.database.rows<FoundDossier>(listedBy(slice), [...valuesOf(selection), after, limit]);
  }
}

interface Told {
  readonly key: string | null;
  readonly isTotal: boolean;
}
/** The database counts the total too: a median of many is not made of the medians of a few. */
function grouped<Figures>(lines: readonly (Figures & Told)[]): Grouped<Figures> {
  const plain = lines.map(({ isTotal, ...figures }) => ({ isTotal, figures: { ...figures, key: figures.key ?? '' } as unknown as Figures }));
  const total = plain.find(({ isTotal }) => isTotal);
  if (!total) throw new Defect('figures without a total');
  return { rows: plain.filter(({ isTotal }) => !isTotal).map(({ figures }) => figures), total: total.figures };
}

const valuesOf = ({ from, to, agencies, procedure, channel }: Selection) => [from, to, agencies, procedure ?? null, channel ?? null];

const KEYS: Readonly<Record<Grouping, string>> = {
  agency: 'd.agency_code', procedure: 'd.procedure_code', channel: 'd.channel::text',
  division: `coalesce(s.division_id, s.waits_for)`, step: `d.procedure_code || '/' || s.step_id`,
};

const PERIOD = 'period AS (SELECT $1::timestamptz AS begins, $2::timestamptz AS ends, least($2::timestamptz, now()) AS as_of)';
const CHOSEN = 'd.agency_code = ANY ($3::text[]) AND ($4::text IS NULL OR d.procedure_code = $4) AND ($5::smallint IS NULL OR d.channel = $5)';
const JUDGED = `judged AS (SELECT d.*, p.*,
  d.received_at IS NOT NULL AND d.received_at < p.ends AND (d.finished_at IS NULL OR d.finished_at >= p.as_of) AS is_open,
  d.finished_at >= p.begins AND d.finished_at < p.ends AS is_finished,
  p.as_of <@ d.pauses AS is_paused,
  d.due_at < coalesce((SELECT lower(span) FROM unnest(d.pauses) span WHERE p.as_of <@ span LIMIT 1), p.as_of) AS is_past
  FROM audit_dossiers d, period p WHERE ${CHOSEN})`;

const SLICE: Readonly<Record<Slice, string>> = {
  carried: 'd.received_at < d.begins AND (d.finished_at IS NULL OR d.finished_at >= d.begins)',
  received: 'd.received_at >= d.begins AND d.received_at < d.ends',
  early: `d.is_finished AND d.received_at IS NOT NULL AND d.timing = 'EARLY'`,
  onTime: `d.is_finished AND d.received_at IS NOT NULL AND coalesce(d.timing, 'ON_TIME') = 'ON_TIME'`,
  late: `d.is_finished AND d.received_at IS NOT NULL AND d.timing = 'OVERDUE'`,
  running: 'd.is_open AND NOT d.is_paused',
  runningLate: 'd.is_open AND NOT d.is_paused AND d.is_past',
  paused: 'd.is_open AND d.is_paused',
  pausedLate: 'd.is_open AND d.is_paused AND d.is_past',
  countedLate: `d.is_finished AND d.received_at IS NOT NULL AND coalesce(d.timing, 'ON_TIME') <> 'OVERDUE' AND d.supplements > 1`,
  refused: `d.is_finished AND d.ended = 'refused'`,
  stopped: `d.is_finished AND d.ended = 'stopped'`,
};
const counted = (name: Slice, more = ''): string => `(count(*) FILTER (WHERE ${SLICE[name]}${more}))::int`;
const MINUTES = 'percentile_cont(%) WITHIN GROUP (ORDER BY d.office_minutes) FILTER (WHERE d.is_finished AND d.office_minutes IS NOT NULL)';

const dossierFigures = (key: string): string => `WITH ${PERIOD}, ${JUDGED}
SELECT ${key} AS key, grouping(${key}) = 1 AS "isTotal",
  ${counted('carried')} AS carried,
  ${counted('received')} AS received, ${counted('received', ' AND d.channel = 1')} AS "receivedDirect",
  ${counted('received', ' AND d.channel = 2')} AS "receivedOnline", ${counted('received', ' AND d.channel = 3')} AS "receivedPostal",
  ${counted('early')} AS early, ${counted('onTime')} AS "onTime", ${counted('late')} AS late,
  ${counted('running')} AS running, ${counted('runningLate')} AS "runningLate",
  ${counted('paused')} AS paused, ${counted('pausedLate')} AS "pausedLate",
  ${counted('refused')} AS refused, ${counted('stopped')} AS stopped,
  ${counted('countedLate')} AS "countedLate",
  ${MINUTES.replace('%', '0.5')} AS p50, ${MINUTES.replace('%', '0.9')} AS p90
FROM judged d GROUP BY GROUPING SETS ((${key}), ()) ORDER BY 1`;

const stays = (key: string): string => `WITH ${PERIOD}, chosen AS (
  SELECT ${key} AS key, s.dossier_id, s.minutes, s.began_at, s.ended_at, s.due_at, p.*,
    s.began_at >= p.begins AND s.began_at < p.ends AS is_received, p.as_of <@ d.pauses AS is_paused,
    s.ended_at >= p.begins AND s.ended_at < p.ends AS is_ended, s.began_at < p.ends AND (s.ended_at IS NULL OR s.ended_at >= p.as_of) AS is_open
  FROM audit_stays s JOIN audit_dossiers d USING (dossier_id), period p WHERE ${CHOSEN})`;
/** Early is a day before, as with dossiers. */
const DAY_OF = { ended: `(ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`, due: `(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date` } as const;
const STAY: Readonly<Record<StaySlice, string>> = {
  stayReceived: 'is_received',
  stayEnded: 'is_ended', stayEarly: `is_ended AND ${DAY_OF.ended} < ${DAY_OF.due}`, stayLate: 'is_ended AND ended_at > due_at',
  stayOnTime: `is_ended AND (due_at IS NULL OR ended_at <= due_at AND ${DAY_OF.ended} = ${DAY_OF.due})`,
  stayRunning: 'is_open', stayRunningLate: 'is_open AND due_at < as_of', stayPaused: 'is_open AND is_paused',
};
const stayCount = (slice: StaySlice): string => `(count(*) FILTER (WHERE ${STAY[slice]}))::int`;
const stayFigures = (key: string): string => `${stays(key)}
SELECT key, grouping(key) = 1 AS "isTotal", ${stayCount('stayReceived')} AS received, ${stayCount('stayEnded')} AS ended,
  ${stayCount('stayEarly')} AS early, ${stayCount('stayOnTime')} AS "onTime", ${stayCount('stayLate')} AS late,
  ${stayCount('stayRunning')} AS running, ${stayCount('stayRunningLate')} AS "runningLate", ${stayCount('stayPaused')} AS paused,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE is_ended) AS p50,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE is_ended) AS p90
FROM chosen WHERE is_ended OR is_open GROUP BY GROUPING SETS ((key), ()) ORDER BY 1`;

const LISTED = `dossier_id AS id, code, agency_code AS "agencyCode", procedure_code AS "procedureCode", channel, status, received_at AS "receivedAt", due_at AS "dueAt",
  finished_at AS "finishedAt", timing, office_minutes AS "officeMinutes"`;
const listedBy = (slice: Slice): string => `WITH ${PERIOD}, ${JUDGED}
SELECT ${LISTED}
FROM judged d WHERE ${SLICE[slice]} AND code > $6 ORDER BY code LIMIT $7`;
const staysListedBy = (slice: StaySlice, key: string): string => `${stays(key)}
SELECT ${LISTED}
FROM audit_dossiers d WHERE code > $6 AND dossier_id IN (SELECT dossier_id FROM chosen WHERE key = $8 AND ${STAY[slice]}) ORDER BY code LIMIT $7`;
