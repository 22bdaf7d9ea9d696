import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import type { AssignableOfficial, FoundDossiersView } from '@app/contracts';
import type { DossierId } from '@app/kernel';
import { DeskAnswers, type DossierRules } from '../queries/desk-answers.js';
import { FindDossiers } from '../queries/find-dossiers.js';
import { AssignableQueryDto, DossierCodeQueryDto, DossierSearchDto } from './dossiers.dto.js';

const FOUND = 50;

@ApiTags('dossiers')
@Controller('api/dossiers')
export class DeskController {
  constructor(
    private readonly answers: DeskAnswers,
    private readonly finding: FindDossiers,
  ) {}

  /** Dossiers of one's own agencies, running and finished, by their codes. */
  @Permission('dossiers.read')
  @Get()
  byCode(@Query() { limit, ...asked }: DossierCodeQueryDto, @CurrentActor() actor: Actor): Promise<FoundDossiersView> {
    return this.found({ ...asked, ...(limit !== undefined && { limit: Number(limit) }) }, actor);
  }

  /** The same by a part of the applicant's name too, or by a whole phone or ID number: asked in the body, for addresses are written down on the way. */
  @Permission('dossiers.read')
  @Post('search')
  @HttpCode(200)
  search(@Body() asked: DossierSearchDto, @CurrentActor() actor: Actor): Promise<FoundDossiersView> {
    return this.found(asked, actor);
  }

  /** The process this dossier runs through: the version it was opened with, whatever was published since. */
  @Permission('dossiers.read')
  @Get(':code/process.bpmn')
  @Header('content-type', 'application/xml; charset=utf-8')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  process(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<string> {
    return this.answers.process(code, actor);
  }

  /** Facts that outcomes ask for, how often more papers may be asked for, and day by day why the promised date is this date. */
  @Permission('dossiers.read')
  @Get(':code/rules')
  rules(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<DossierRules> {
    return this.answers.rules(code, actor);
  }

  /** Officials a step may be given to. */
  @Permission('dossiers.read')
  @Get(':code/assignable')
  assignable(@Param('code') code: string, @Query() { step, instance = '' }: AssignableQueryDto, @CurrentActor() actor: Actor): Promise<readonly AssignableOfficial[]> {
    return this.answers.assignable(code, { step, instance }, actor);
  }

  private found({ text, state, after, limit = FOUND }: DossierSearchDto, actor: Actor): Promise<FoundDossiersView> {
    return this.finding.run({ text, state, after: (after ?? null) as DossierId | null, limit }, actor);
  }
}
