import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import type { ClockView, TaskDayView } from '@app/contracts';
import { Calendars } from '@app/deadlines';
import type { Instant } from '@app/kernel';
import { Clock, type ReadFor } from '@app/platform';
import { clocksOf, stepClock } from '../domain/clocks.js';
import type { Dossier } from '../domain/dossier.js';
import { countsLate, timeSplit, type TimeSplit } from '../domain/time-split.js';
import { taskDays } from '../domain/task-days.js';
import { RunningStore } from '../store/running.store.js';

/** Everything about the time of a dossier, at one instant. */
export interface DossierTimes {
  readonly now: Instant;
  /** Statutory, promised and, for each open step, its own. */
  readonly clocks: readonly ClockView[];
  /** Working minutes so far; null before acceptance, and where the calendar cannot say. */
  readonly timeSplit: TimeSplit | null;
  /** In the sense of the national scoring: a second request to supplement. */
  readonly countsLate: boolean;
}

@Injectable()
export class DossierClocks {
  constructor(
    private readonly calendars: Calendars,
    private readonly running: RunningStore,
    private readonly clock: Clock,
  ) {}

  async of(plan: ProcessPlan, dossier: Dossier, by: ReadFor): Promise<DossierTimes> {
    const now = this.clock.now();
    const [calendar, steps] = await Promise.all([this.calendars.calendarOf(dossier.agencyCode), this.running.dues(dossier.id, by)]);
    const split = timeSplit(dossier, now, calendar);
    return {
      now, clocks: clocksOf(plan, calendar, dossier, { now, steps }),
      timeSplit: split.ok ? split.value : null, countsLate: countsLate(dossier),
    };
  }

  /** The days of one line of work, from the day it came to the day it is due. */
  async daysOf(agencyCode: string, { openedAt, dueAt }: { readonly openedAt: Instant; readonly dueAt: Instant | null }): Promise<readonly TaskDayView[]> {
    return dueAt === null ? [] : taskDays({ openedAt, dueAt }, this.clock.now(), await this.calendars.calendarOf(agencyCode));
  }

  /** The clock of one line of work. */
  async ofStep(plan: ProcessPlan, agencyCode: string, step: Parameters<typeof stepClock>[2]): Promise<ClockView | null> {
    const calendar: WorkCalendar = await this.calendars.calendarOf(agencyCode);
    return stepClock(plan, calendar, step, this.clock.now())[0] ?? null;
  }
}
