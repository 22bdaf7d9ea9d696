import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { instantOf } from '@app/kernel';
import { KeepAbsences } from '../commands/keep-absences.js';
import type { Actor } from '../domain/actor.js';
import { Absences } from '../queries/absences.js';
import type { Absence } from '../store/absence.store.js';
import type { Colleague } from '../store/colleague.store.js';
import { AbsenceDto, AbsenceQueryDto, AbsencesDto, ColleaguesDto, NewAbsenceDto, OwnAbsencesDto, PeopleSearchDto, SubstituteSearchDto } from './absences.dto.js';
import { CurrentActor, Permission } from './access.decorators.js';

/** Officials who are absent, and who stands in for them. For every official; whose absences, each operation says. */
@ApiTags('absences')
@Permission('account.official')
@Controller('api/absences')
export class AbsencesController {
  constructor(
    private readonly keep: KeepAbsences,
    private readonly absences: Absences,
  ) {}

  /** One's own absences, and those in which one stands in. */
  @Get('mine')
  async mine(@CurrentActor() by: Actor): Promise<OwnAbsencesDto> {
    const [own, standingIn, others] = await Promise.all([this.absences.ofOwn(by), this.absences.standingIn(by), this.absences.answeredFor(by, '')]);
    return { own: own.map(absenceOf), standingIn: standingIn.map((one) => ({ ...absenceOf(one), reason: null })), answersForOthers: others.length > 0 };
  }

  /** Of the officials one answers for: running and to come, or all of one official. */
  @Get()
  async list(@CurrentActor() by: Actor, @Query() { official }: AbsenceQueryDto): Promise<AbsencesDto> {
    const found = official === undefined ? await this.absences.ofOthers(by) : await this.absences.ofOther(by, official);
    return { items: found.map(absenceOf) };
  }

  /** Officials one may record an absence for: of one's division as its head, of the agency as its leadership, of one's agencies as administrator. */
  @Post('officials')
  @HttpCode(200)
  async officials(@CurrentActor() by: Actor, @Body() { text = '' }: PeopleSearchDto): Promise<ColleaguesDto> {
    return { items: (await this.absences.answeredFor(by, text)).map(colleagueOf) };
  }

  /** Who could stand in. */
  @Post('substitutes')
  @HttpCode(200)
  async substitutes(@CurrentActor() by: Actor, @Body() { text = '', official }: SubstituteSearchDto): Promise<ColleaguesDto> {
    return { items: (await this.absences.couldStandIn(by, { officialId: official, text })).map(colleagueOf) };
  }

  /** Records an absence. While it runs the substitute has the official's roles at desks of their common agencies. */
  @Post()
  async record(@CurrentActor() by: Actor, @Body() { officialId, substituteId, from, until, reason }: NewAbsenceDto): Promise<AbsenceDto> {
    const period = { from: instantOf(Date.parse(from)), until: instantOf(Date.parse(until)) };
    return absenceOf(await this.keep.record(by, { ...period, substituteId, reason: reason.trim(), ...(officialId !== undefined && { officialId }) }));
  }

  /** Ends an absence at once, running or to come. What was lent ends with it. */
  @Post(':id/end')
  @HttpCode(200)
  async end(@CurrentActor() by: Actor, @Param('id', new ParseUUIDPipe()) id: string): Promise<AbsenceDto> {
    return absenceOf(await this.keep.end(by, id));
  }
}

const absenceOf = ({ id, officialId, officialName, substituteId, substituteName, from, until, reason, recordedBy, recordedAt, endedAt, endedBy, state }: Absence): AbsenceDto => ({
  id, from, until, reason, recordedBy, recordedAt, endedAt, endedBy, state,
  official: { id: officialId, fullName: officialName }, substitute: { id: substituteId, fullName: substituteName },
});
const colleagueOf = ({ id, fullName, roles }: Colleague) => ({ id, fullName, roles: roles.map(({ agencyCode, division, role }) => ({ agencyCode, division, role })) });
