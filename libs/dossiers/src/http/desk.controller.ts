import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import { type Assignable, DeskAnswers, type DossierRules } from '../queries/desk-answers.js';
import { AssignableQueryDto } from './dossiers.dto.js';

@ApiTags('dossiers')
@Controller('api/dossiers')
export class DeskController {
  constructor(private readonly answers: DeskAnswers) {}

  /** Facts that outcomes ask for, how often more papers may be asked for, and day by day why the promised date is this date. */
  @Permission('dossiers.read')
  @Get(':code/rules')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  rules(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<DossierRules> {
    return this.answers.rules(code, actor);
  }

  /** Officials a step may be given to. */
  @Permission('dossiers.read')
  @Get(':code/assignable')
  @ApiOkResponse({ schema: { type: 'array', items: { type: 'object', additionalProperties: true } } })
  assignable(@Param('code') code: string, @Query() { step, instance = '' }: AssignableQueryDto, @CurrentActor() actor: Actor): Promise<readonly Assignable[]> {
    return this.answers.assignable(code, { step, instance }, actor);
  }
}
