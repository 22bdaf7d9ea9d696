import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierFigures, StayFigures } from '@app/contracts';
import { freshDatabase, Random, type TestDatabase } from '@app/testing';
import { onTimeRate, type Selection } from '../domain/statistics.js';
import { SLICES, STAY_SLICES, StatisticsStore, type StaySlice } from './statistics.store.js';

const DAY = 86_400_000;
const START = Date.parse('2026-01-05T01:00:00Z');
const DOSSIERS = 400;
type Times = readonly (readonly [from: number, to: number | null])[];
interface Stay { readonly step: string; readonly division: string | null; readonly began: number; readonly ended: number | null; readonly due: number | null; readonly minutes: number | null }
interface Raw {
  readonly id: string; readonly code: string; readonly agency: string; readonly procedure: string; readonly channel: number; readonly received: number | null;
  readonly due: number | null; readonly finished: number | null; readonly timing: string | null; readonly pauses: Times; readonly minutes: number | null; readonly supplements: number; readonly stays: readonly Stay[];
}

const day = (at: number): number => Math.floor((at + 7 * 3_600_000) / DAY);
function made(): readonly Raw[] {
  const random = new Random(20_260_105);
  const any = (below: number): number => random.int(0, below - 1);
  const maybe = (perTen: number, value: () => number): number | null => (any(10) < perTen ? value() : null);
  return Array.from({ length: DOSSIERS }, (_, each): Raw => {
    const opened = START + any(120) * DAY + any(20) * 3_600_000;
    const received = maybe(9, () => opened + any(3) * 3_600_000);
    const finished = maybe(7, () => opened + (1 + any(30)) * DAY + any(24) * 3_600_000);
    const due = received === null ? null : received + any(25) * DAY;
    const timing = finished === null || due === null ? null : finished > due ? 'OVERDUE' : day(finished) < day(due) ? 'EARLY' : 'ON_TIME';
    const paused = opened + any(10) * DAY;
    const stays = Array.from({ length: any(4) }, (): Stay => {
      const began = opened + any(20) * DAY;
      const ended = maybe(7, () => began + any(6) * DAY + any(30) * 3_600_000);
      return { step: `step${any(3)}`, division: any(5) === 0 ? null : `H56.30/D${any(2)}`, began, ended, due: maybe(7, () => began + any(5) * DAY), minutes: ended === null ? null : any(4_000) };
    });
    return {
      id: `00000000-0000-4000-8000-${String(each).padStart(12, '0')}`, code: `H56-${String(each).padStart(4, '0')}`, agency: `H56.3${any(3)}`, procedure: `1.00000${any(2)}`,
      channel: 1 + any(3), received, due, finished, timing, pauses: any(3) > 0 ? [] : [[paused, maybe(5, () => paused + (1 + any(40)) * DAY)]], minutes: finished === null ? null : any(9_000), supplements: each % 3, stays,
    };
  });
}

/** Linear between the two nearest, as the tables of the law read it. */
function percentile(values: readonly (number | null)[], share: number): number | null {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}
const within = (at: number | null, [from, to]: readonly [number, number]): boolean => at !== null && at >= from && at < to;
const pausedAt = (pauses: Times, at: number) => pauses.find(([from, to]) => at >= from && (to === null || at < to));
const openAt = (began: number | null, ended: number | null, period: readonly [number, number], asOf: number): boolean => began !== null && began < period[1] && (ended === null || ended >= asOf);

function dossiersOf(raw: readonly Raw[], period: readonly [number, number], asOf: number): Partial<DossierFigures> {
  const count = (is: (one: Raw) => boolean): number => raw.filter(is).length;
  const isFinished = ({ finished }: Raw) => within(finished, period);
  const ended = (timing: string) => count((one) => isFinished(one) && one.received !== null && (one.timing ?? 'ON_TIME') === timing);
  const isOpen = ({ received, finished }: Raw) => openAt(received, finished, period, asOf);
  const isPaused = ({ pauses }: Raw) => pausedAt(pauses, asOf) !== undefined;
  const isPast = ({ due, pauses }: Raw) => due !== null && due < (pausedAt(pauses, asOf)?.[0] ?? asOf);
  const minutes = raw.filter(isFinished).map((one) => one.minutes);
  return {
    carried: count(({ received, finished }) => received !== null && received < period[0] && (finished === null || finished >= period[0])), received: count(({ received }) => within(received, period)),
    receivedOnline: count(({ received, channel }) => within(received, period) && channel === 2), early: ended('EARLY'), onTime: ended('ON_TIME'), late: ended('OVERDUE'),
    countedLate: count((one) => isFinished(one) && one.received !== null && one.timing !== 'OVERDUE' && one.supplements > 1),
    running: count((one) => isOpen(one) && !isPaused(one)), runningLate: count((one) => isOpen(one) && !isPaused(one) && isPast(one)),
    paused: count((one) => isOpen(one) && isPaused(one)), pausedLate: count((one) => isOpen(one) && isPaused(one) && isPast(one)),
    p50: percentile(minutes, 0.5), p90: percentile(minutes, 0.9),
  };
}

type OwnedStay = Stay & { readonly of: Raw };
const STAY_IS: Readonly<Record<StaySlice, (stay: OwnedStay, period: readonly [number, number], asOf: number) => boolean>> = {
  stayReceived: ({ began }, period) => within(began, period),
  stayEnded: ({ ended }, period) => within(ended, period),
  stayEarly: ({ ended, due }, period) => within(ended, period) && due !== null && day(ended!) < day(due),
  stayOnTime: ({ ended, due }, period) => within(ended, period) && (due === null || (ended! <= due && day(ended!) === day(due))),
  stayLate: ({ ended, due }, period) => within(ended, period) && due !== null && ended! > due,
  stayRunning: ({ began, ended }, period, asOf) => openAt(began, ended, period, asOf),
  stayRunningLate: ({ began, ended, due }, period, asOf) => openAt(began, ended, period, asOf) && due !== null && due < asOf,
  stayPaused: ({ began, ended, of }, period, asOf) => openAt(began, ended, period, asOf) && pausedAt(of.pauses, asOf) !== undefined,
};
function staysOf(stays: readonly OwnedStay[], period: readonly [number, number], asOf: number): Omit<StayFigures, 'key'> {
  const count = (slice: StaySlice): number => stays.filter((stay) => STAY_IS[slice](stay, period, asOf)).length;
  const minutes = stays.filter(({ ended }) => within(ended, period)).map((stay) => stay.minutes);
  return {
    received: count('stayReceived'), ended: count('stayEnded'), early: count('stayEarly'), onTime: count('stayOnTime'), late: count('stayLate'), running: count('stayRunning'),
    runningLate: count('stayRunningLate'), paused: count('stayPaused'), p50: percentile(minutes, 0.5), p90: percentile(minutes, 0.9),
  };
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
async function written({ owner }: TestDatabase, raw: readonly Raw[]): Promise<void> {
  const rows = raw.map((one) => ({
    dossier_id: one.id, version: 1, code: one.code, agency_code: one.agency, procedure_code: one.procedure, procedure_version_id: 'v', channel: one.channel, status: 4, opened_at: iso(START),
    received_at: iso(one.received), due_at: iso(one.due), finished_at: iso(one.finished), ended: one.finished === null ? null : 'done', timing: one.timing, supplements: one.supplements, office_minutes: one.minutes,
    pauses: `{${one.pauses.map(([from, to]) => `["${iso(from)}",${to === null ? '' : `"${iso(to)}"`})`).join(',')}}`,
  }));
  const stays = raw.flatMap((one) => one.stays.map(({ step, division, began, ended, due, minutes }, number) => ({
    dossier_id: one.id, number, step_id: step, division_id: division, waits_for: 'applicant', began_at: iso(began), ended_at: iso(ended), due_at: iso(due), minutes,
  })));
  await owner.query('INSERT INTO audit_dossiers SELECT * FROM json_populate_recordset(NULL::audit_dossiers, $1::json)', [JSON.stringify(rows)]);
  await owner.query('INSERT INTO audit_stays SELECT * FROM json_populate_recordset(NULL::audit_stays, $1::json)', [JSON.stringify(stays)]);
}

describe('figures', () => {
  const AGENCIES = ['H56.30', 'H56.31'];
  const all = made();
  const raw = all.filter(({ agency }) => AGENCIES.includes(agency));
  const stays: readonly OwnedStay[] = raw.flatMap((of) => of.stays.map((stay) => ({ ...stay, of })));
  let database: TestDatabase;
  let store: StatisticsStore;
  beforeAll(async () => {
    database = await freshDatabase();
    store = new StatisticsStore(database.db);
    await written(database, all);
  });
  afterAll(() => database.close());

  const chosen = ([from, to]: readonly [number, number], more: Partial<Selection> = {}): Selection => ({ from: iso(from)!, to: iso(to)!, agencies: AGENCIES, ...more });
  const grouped = <T>(list: readonly T[], keyOf: (one: T) => string): readonly (readonly [string, readonly T[]])[] =>
    [...new Set(list.map(keyOf))].sort().map((key) => [key, list.filter((one) => keyOf(one) === key)]);
  // One that is over, and one that still lasts: what runs is told as of now.
  const periods = [[START + 30 * DAY, START + 75 * DAY], [START + 60 * DAY, Date.parse('2100-01-01T00:00:00Z')]] as const;

  const asOfEnd = async ([, to]: readonly [number, number]): Promise<number> => Math.min(to, Number((await database.owner.query('SELECT extract(epoch FROM now()) * 1000 AS now')).rows[0].now));

  it.each(periods)('of dossiers are what a recount of the rows gives, and the total’s median is that of all of them (%d to %d)', async (...period) => {
    const asOf = await asOfEnd(period);

    const byAgency = await store.dossiers('agency', chosen(period));
    const byChannel = await store.dossiers('channel', chosen(period, { procedure: '1.000001' }));

    expect(byAgency.rows).toMatchObject(grouped(raw, ({ agency }) => agency).map(([key, some]) => ({ key, ...dossiersOf(some, period, asOf) })));
    expect(byAgency.total).toMatchObject({ key: '', ...dossiersOf(raw, period, asOf) });
    expect(byChannel.rows).toMatchObject(grouped(raw.filter(({ procedure }) => procedure === '1.000001'), ({ channel }) => String(channel)).map(([key, some]) => ({ key, ...dossiersOf(some, period, asOf) })));
  });

  it.each(periods)('of stays are what a recount of the rows gives, by division and by step, and each leads to its dossiers (%d to %d)', async (...period) => {
    const asOf = await asOfEnd(period);
    const counts = (some: readonly OwnedStay[]) => staysOf(some, period, asOf);
    const isCounted = (stay: OwnedStay) => STAY_IS.stayEnded(stay, period, asOf) || STAY_IS.stayRunning(stay, period, asOf);
    const keys = { division: ({ division }: OwnedStay) => division ?? 'applicant', step: ({ of, step }: OwnedStay) => `${of.procedure}/${step}` };

    for (const by of ['division', 'step'] as const) {
      const { rows, total } = await store.stays(by, chosen(period));
      const groups = grouped(stays.filter(isCounted), keys[by]);
      expect(new Map(rows.map((row) => [row.key, row]))).toEqual(new Map(groups.map(([key, some]) => [key, { key, ...counts(some) }])));
      expect(total).toEqual({ key: '', ...counts(stays) });
      const [key, some] = groups[0]!;
      for (const slice of STAY_SLICES) {
        const listed = await store.listedStays(slice, { by, key }, { selection: chosen(period), after: '', limit: DOSSIERS });
        expect([slice, listed.map(({ code }) => code)]).toEqual([slice, [...new Set(some.filter((stay) => STAY_IS[slice](stay, period, asOf)).map(({ of }) => of.code))].sort()]);
      }
    }
  });

  it('lead to as many dossiers as they say', async () => {
    const { total } = await store.dossiers('agency', chosen(periods[0]));

    for (const slice of SLICES) expect([slice, (await store.listed(slice, chosen(periods[0]), { after: '', limit: DOSSIERS })).length]).toEqual([slice, total[slice]]);
    expect(total.p50).not.toBeNull();
  });

  it('of what was finished by its date count as late what was supplemented more than once', async () => {
    const { total } = await store.dossiers('agency', chosen(periods[0]));
    const { early, onTime, late, countedLate } = total;

    expect(countedLate).toBeGreaterThan(0);
    expect(onTimeRate(total)).toBeCloseTo((100 * (early + onTime - countedLate)) / (early + onTime + late), 2);
    expect([onTimeRate({ early: 2, onTime: 1, late: 1, countedLate: 1 }), onTimeRate({ early: 0, onTime: 0, late: 0, countedLate: 0 })]).toEqual([50, 100]);
  });

  it('of nothing are noughts, with a total', async () => {
    const { rows, total } = await store.stays('step', chosen(periods[0], { agencies: [] }));

    expect([rows, total]).toMatchObject([[], { key: '', ended: 0, p50: null, p90: null }]);
  });
});
