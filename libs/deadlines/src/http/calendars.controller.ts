import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { asKnownAt, type CalendarEntry, type CalendarYear, type DatedWeek, type WorkCalendar } from '@app/calendar';
import { Public } from '@app/identity';
import { Blocked, instantOf } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { Routing } from '@app/routing';
import { type CalendarDecision, NATIONAL } from '../domain/calendar-decision.js';
import { type YearWarning, yearsToAnnounce } from '../domain/year-watch.js';
import { Calendars } from '../queries/calendars.js';
import { CalendarQueryDto } from './calendars.dto.js';

export interface CalendarView {
  readonly scope: string;
  /** Version: what transitions that computed a date name. */
  readonly id: string;
  readonly timeZone: string;
  readonly sessionsByWeekday: WorkCalendar['sessionsByWeekday'];
  readonly weeks: readonly DatedWeek[];
  readonly years: readonly CalendarYear[];
  readonly entries: readonly CalendarEntry[];
  /** Decisions that concern this scope, oldest first: the country's, and its own. */
  readonly decisions: readonly Pick<CalendarDecision, 'number' | 'scope' | 'document' | 'knownFrom'>[];
  /** Years that terms given today may run into, and that are not there or not announced. */
  readonly warnings: readonly YearWarning[];
}

@ApiTags('calendars')
@Controller('api/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly routing: Routing,
    private readonly clock: Clock,
  ) {}

  /** The work calendar of the country (`VN`) or of an agency, with the decision behind each day. Anybody may see when offices work. */
  @Public()
  @Get(':scope')
  async one(@Param('scope') scope: string, @Query() { asKnownAt: known, year }: CalendarQueryDto): Promise<CalendarView> {
    if (scope !== NATIONAL && !(await this.routing.directory()).agencies.has(scope)) throw new Blocked({ code: 'deadlines.no_such_scope', params: { scope } });
    const now = await this.calendars.calendarOf(scope);
    const calendar = known === undefined ? now : asKnownAt(now, instantOf(Date.parse(known)));
    const isOf = (text: string) => year === undefined || text.startsWith(year);
    const { id, timeZone, sessionsByWeekday, weeks = [], years, entries } = calendar;
    return {
      scope, id, timeZone, sessionsByWeekday, weeks,
      years: years.filter((one) => isOf(String(one.year))),
      entries: entries.filter((entry) => isOf(entry.day)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      decisions: await this.decisions(scope, known),
      warnings: yearsToAnnounce(now, localDay(this.clock.now())),
    };
  }

  private async decisions(scope: string, known: string | undefined): Promise<CalendarView['decisions']> {
    const all = await this.calendars.decisions();
    const isKnown = ({ knownFrom }: CalendarDecision) => known === undefined || knownFrom <= instantOf(Date.parse(known));
    const concern = all.filter((one) => (one.scope === NATIONAL || one.scope === scope) && isKnown(one));
    return concern.map(({ number, scope: of, document, knownFrom }) => ({ number, scope: of, document, knownFrom }));
  }
}
