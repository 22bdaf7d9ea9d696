import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDay, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import type { CalendarDecision, DecisionDraft, DraftEntry } from '../domain/calendar-decision.js';

/** Published decisions. Added to, never changed. */
@Injectable()
export class CalendarStore {
  constructor(private readonly database: Database) {}

  /** Number of the last decision, 0 where there is none. */
  async lastNumber(): Promise<number> {
    return Number((await this.database.first<{ last: number | null }>(LAST))?.last ?? 0);
  }

  /** All of them, oldest first. */
  async all(): Promise<readonly CalendarDecision[]> {
    return (await this.database.rows<DecisionLine>(ALL)).map(decisionOf);
  }

  /**
   * Writes the decision and asks for the running dossiers to be computed again: both, or neither.
   * @returns its number, or null where this document was published before
   */
  async publish(draft: DecisionDraft, at: Instant, by: AccountId): Promise<number | null> {
    const { scope, document, entries, years, weeks } = draft;
    return this.database.transaction(async (tx) => {
      // One after the other: whoever reads the last number must have every decision before it.
      await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('calendar_decisions'))`);
      const values = [scope, document.symbol, JSON.stringify(document), at, by];
      const row = await tx.first<{ number: number }>(INSERT_DECISION, values);
      if (!row) return null;
      await tx.change(INSERT_ENTRIES, [row.number, JSON.stringify(entries.map(({ name, ...entry }) => ({ ...entry, name_vi: name.vi, name_en: name.en })))]);
      await tx.change(INSERT_YEARS, [row.number, JSON.stringify(years)]);
      await tx.change(INSERT_WEEKS, [row.number, JSON.stringify(weeks.map((week) => ({ effective_from: week.from, sessions_by_weekday: week.sessionsByWeekday })))]);
      await tx.change('INSERT INTO calendar_recomputations (decision) VALUES ($1)', [row.number]);
      return row.number;
    });
  }

  async numberOf(scope: string, symbol: string): Promise<number | null> {
    const row = await this.database.first<{ number: number }>('SELECT number FROM calendar_decisions WHERE scope = $1 AND symbol = $2', [scope, symbol]);
    return row?.number ?? null;
  }
}

interface DecisionLine {
  readonly number: number;
  readonly scope: string;
  readonly document: CalendarDecision['document'];
  readonly known_from: Instant;
  readonly entries: readonly { readonly day: CivilDay; readonly kind: DraftEntry['kind']; readonly reason: DraftEntry['reason']; readonly name_vi: string; readonly name_en: string; readonly sessions: DraftEntry['sessions'] | null }[] | null;
  readonly years: CalendarDecision['years'] | null;
  readonly weeks: readonly { readonly effective_from: CivilDay; readonly sessions_by_weekday: CalendarDecision['weeks'][number]['sessionsByWeekday'] }[] | null;
}

const decisionOf = ({ number, scope, document, known_from: knownFrom, entries, years, weeks }: DecisionLine): CalendarDecision => ({
  number,
  scope,
  document,
  knownFrom,
  entries: (entries ?? []).map(({ day, kind, reason, name_vi: vi, name_en: en, sessions }) => ({ day, kind, reason, name: { vi, en }, ...(sessions && { sessions }) })),
  years: years ?? [],
  weeks: (weeks ?? []).map((week) => ({ from: week.effective_from, sessionsByWeekday: week.sessions_by_weekday })),
});

const LAST = { name: 'calendars-last', text: 'SELECT max(number) AS last FROM calendar_decisions' };
const ALL = {
  name: 'calendars-all',
  text: `SELECT d.number, d.scope, d.document, d.known_from,
  (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.day) FROM calendar_entries e WHERE e.decision = d.number) AS entries,
  (SELECT jsonb_agg(jsonb_build_object('year', y.year, 'status', y.status) ORDER BY y.year) FROM calendar_years y WHERE y.decision = d.number) AS years,
  (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.effective_from) FROM calendar_weeks w WHERE w.decision = d.number) AS weeks
FROM calendar_decisions d ORDER BY d.number`,
};
const INSERT_DECISION = `INSERT INTO calendar_decisions (scope, symbol, document, known_from, published_by) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (scope, symbol) DO NOTHING RETURNING number`;
const INSERT_ENTRIES = `INSERT INTO calendar_entries (decision, day, kind, reason, name_vi, name_en, sessions)
  SELECT $1, day, kind, reason, name_vi, name_en, sessions
  FROM jsonb_to_recordset($2::jsonb) AS x(day date, kind text, reason text, name_vi text, name_en text, sessions jsonb)`;
const INSERT_YEARS = `INSERT INTO calendar_years (decision, year, status) SELECT $1, year, status FROM jsonb_to_recordset($2::jsonb) AS x(year integer, status text)`;
const INSERT_WEEKS = `INSERT INTO calendar_weeks (decision, effective_from, sessions_by_weekday)
  SELECT $1, effective_from, sessions_by_weekday FROM jsonb_to_recordset($2::jsonb) AS x(effective_from date, sessions_by_weekday jsonb)`;
