import { Body, Controller, Get, HttpStatus, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type DecisionDraft, NATIONAL, type Recomputation } from '@app/deadlines';
import { CurrentActor, Permission, StepUp, type Actor } from '@app/identity';
import type { CivilDay } from '@app/kernel';
import { DecideCalendar } from '../commands/decide-calendar.js';
import type { Preview } from '../commands/recompute-dossiers.js';
import { CalendarDecisionDto } from './calendar-decisions.dto.js';

interface Answer {
  code(status: number): unknown;
}

@ApiTags('calendars')
@Controller('api/calendars/decisions')
export class CalendarDecisionsController {
  constructor(private readonly decide: DecideCalendar) {}

  /**
   * Publishes a decision about days off, made-up days or office hours. With `dryRun` it lists the running dossiers it would
   * move, with their dates before and after. Published, it counts from now on, and every running dossier is computed again.
   */
  @Permission('calendars.publish')
  @StepUp({ notFor: 'dryRun' })
  @Post()
  @ApiOkResponse({ description: 'With `dryRun`: what would change' })
  @ApiCreatedResponse({ description: 'Published, and how far it has reached' })
  async publish(@Body() asked: CalendarDecisionDto, @CurrentActor() by: Actor, @Res({ passthrough: true }) answer: Answer): Promise<Preview | Recomputation> {
    const draft = draftOf(asked);
    if (!asked.dryRun) return this.decide.run(draft, by);
    answer.code(HttpStatus.OK);
    return this.decide.preview(draft, by);
  }

  /** How far a decision has reached the running dossiers, for those who could have published it. What was interrupted goes on. */
  @Permission('calendars.publish')
  @Get(':number')
  one(@Param('number', ParseIntPipe) number: number, @CurrentActor() by: Actor): Promise<Recomputation> {
    return this.decide.progress(number, by);
  }
}

function draftOf({ scope, agencyCode, document, entries = [], weeks = [], years = [] }: CalendarDecisionDto): DecisionDraft {
  const { symbol, abstract, issuedOn, issuedBy } = document;
  return {
    scope: scope === 'national' ? NATIONAL : (agencyCode ?? ''),
    document: { symbol, ...(abstract && { abstract: { ...abstract } }), ...(issuedOn !== undefined && { issuedOn: issuedOn as CivilDay }), ...(issuedBy && { issuedBy: { ...issuedBy } }) },
    entries: entries.map(({ day, kind, reason, name, sessions }) => ({ day: day as CivilDay, kind, reason, name: { ...name }, ...(sessions && { sessions: sessions.map(({ from, to }) => ({ from, to })) }) })),
    weeks: weeks.map(({ from, days }) => ({
      from: from as CivilDay,
      sessionsByWeekday: Array.from({ length: 8 }, (_, weekday) => days.filter((one) => one.weekday === weekday).flatMap(({ sessions }) => sessions.map(({ from: opens, to }) => ({ from: opens, to })))),
    })),
    years: years.map(({ year, status }) => ({ year, status })),
  };
}
