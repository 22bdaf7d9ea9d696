import { Injectable } from '@nestjs/common';
import { nationalCalendar, type WorkCalendar } from '@app/calendar';
import { calendarWith, type CalendarDecision, type DecisionDraft, scopeOf } from '../domain/calendar-decision.js';
import { CalendarStore } from '../store/calendar.store.js';

/** A decision that was published a moment ago may be unknown to a process for this long; then it is known everywhere. */
export const FRESH_SECONDS = 5;

interface Known {
  readonly last: number;
  readonly decisions: readonly CalendarDecision[];
  /** Kept for as long as nothing new is decided: what is worked out from a calendar is remembered with that very value. */
  readonly byScope: Map<string, WorkCalendar>;
}

/** The work calendar of each agency: what the house was built with, and every decision published since. Its `id` is its version. */
@Injectable()
export class Calendars {
  private known: Known | undefined;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<Known> | undefined;

  constructor(private readonly store: CalendarStore) {}

  /**
   * Always the same value for the same agency and data, so that whoever remembers work by it can. An agency no decision names has the
   * national one, the very same value: what is kept is as many calendars as decisions name, whatever is asked for.
   */
  async calendarOf(agencyCode: string): Promise<WorkCalendar> {
    const known = this.known && performance.now() - this.lookedAt < FRESH_SECONDS * 1000 ? this.known : await this.look();
    const scope = scopeOf(agencyCode, known.decisions);
    let calendar = known.byScope.get(scope);
    if (!calendar) known.byScope.set(scope, (calendar = calendarWith(nationalCalendar(), scope, known.decisions)));
    return calendar;
  }

  /** The calendar as a decision would make it, for a look before it is published. A value of its own at each call. */
  async calendarWithDraft(agencyCode: string, draft: DecisionDraft, now: CalendarDecision['knownFrom']): Promise<WorkCalendar> {
    const { decisions, last } = await this.look();
    return calendarWith(nationalCalendar(), agencyCode, [...decisions, { ...draft, number: last + 1, knownFrom: now }]);
  }

  /** The calendar with whatever has been published by now, though it was a moment ago: what a decision is judged against. */
  async publishedOf(scope: string): Promise<WorkCalendar> {
    return calendarWith(nationalCalendar(), scope, await this.decisions());
  }

  async decisions(): Promise<readonly CalendarDecision[]> {
    return (await this.look()).decisions;
  }

  /** Forgets when it last looked: the next question sees what has been published. */
  forget(): void {
    this.lookedAt = Number.NEGATIVE_INFINITY;
  }

  private look(): Promise<Known> {
    return (this.looking ??= this.read().finally(() => (this.looking = undefined)));
  }

  private async read(): Promise<Known> {
    const last = await this.store.lastNumber();
    if (!this.known || this.known.last !== last) {
      const decisions = await this.store.all();
      this.known = { last: decisions.at(-1)?.number ?? 0, decisions, byScope: new Map() };
    }
    this.lookedAt = performance.now();
    return this.known;
  }
}
