import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CalendarEntry, type CalendarYear, type DatedWeek, nationalCalendar, type WorkCalendar } from '@app/calendar';
import { Public } from '@app/identity';
import { Blocked, type Instant, instantOf } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { type CalendarDecision, calendarKnownAt, NATIONAL } from '../domain/calendar-decision.js';
import { type YearWarning, yearsToAnnounce } from '../domain/year-watch.js';
import { Calendars } from '../queries/calendars.js';
import { CalendarQueryDto } from './calendars.dto.js';

export interface CalendarView {
  readonly scope: string;
  /** Version, as of `asKnownAt` where it is asked for: what transitions that computed a date name. */
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
    private readonly clock: Clock,
  ) {}

  /** The work calendar of the country (`VN`) or of an agency, with the decision behind each day. Anybody may see when offices work. */
  @Public()
  @Get(':scope')
  async one(@Param('scope') scope: string, @Query() { asKnownAt: known, year }: CalendarQueryDto): Promise<CalendarView> {
    if (!/^[A-Z][A-Z0-9.]{0,34}$/.test(scope)) throw new Blocked({ code: 'deadlines.no_such_scope', params: { scope } });
    const decisions = await this.calendars.decisions();
    const now = await this.calendars.calendarOf(scope);
    const then = known === undefined ? undefined : instantOf(Date.parse(known));
    const calendar = then === undefined ? now : calendarKnownAt(nationalCalendar(), scope, decisions, then);
    const isOf = (text: string) => year === undefined || text.startsWith(year);
    const { id, timeZone, sessionsByWeekday, weeks = [], years, entries } = calendar;
    return {
      scope, id, timeZone, sessionsByWeekday, weeks,
      years: years.filter((one) => isOf(String(one.year))),
      entries: entries.filter((entry) => isOf(entry.day)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      decisions: concerning(scope, decisions, then),
      warnings: yearsToAnnounce(now, localDay(this.clock.now())),
    };
  }
}

function concerning(scope: string, decisions: readonly CalendarDecision[], then: Instant | undefined): CalendarView['decisions'] {
  const concern = decisions.filter((one) => (one.scope === NATIONAL || one.scope === scope) && (then === undefined || one.knownFrom <= then));
  return concern.map(({ number, scope: of, document, knownFrom }) => ({ number, scope: of, document, knownFrom }));
}
