import { Injectable } from '@nestjs/common';
import { Calendars, NATIONAL, yearsToAnnounce, type YearWarning } from '@app/deadlines';
import { Clock, localDay } from '@app/platform';
import { Incidents } from '../store/incidents.js';

const SOURCE = 'calendar';

/** Says in advance that terms will soon run into a year whose days off nobody has announced. */
@Injectable()
export class WatchYears {
  constructor(
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly incidents: Incidents,
  ) {}

  async warnings(): Promise<readonly YearWarning[]> {
    return yearsToAnnounce(await this.calendars.calendarOf(NATIONAL), localDay(this.clock.now()));
  }

  /** Opens an incident for a year that is not known at all, and closes those that have been seen to. */
  async run(): Promise<readonly YearWarning[]> {
    const warnings = await this.warnings();
    const missing = warnings.filter(({ code }) => code === 'calendar.year_missing_soon');
    for (const warning of missing) await this.incidents.open(null, SOURCE, warning);
    await this.incidents.closeAllBut(SOURCE, missing);
    return warnings;
  }
}
