import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { HandInVersion } from '../commands/hand-in-version.js';
import { DraftDto } from './design-views.dto.js';
import { VersionDto } from './design.dto.js';
import { DraftViews } from './draft-views.js';

@ApiTags('procedures')
@Controller('api/procedures/versions')
export class VersionsController {
  constructor(
    private readonly versions: HandInVersion,
    private readonly views: DraftViews,
  ) {}

  /**
   * A whole version, as another tool made it: refused with every problem where it is not publishable, and nothing is written
   * then; else it lies before a second person, who approves it like any other.
   */
  @Permission('procedures.design')
  @Post()
  async handIn(@Body() { record, forms, bpmn, scenarios = [], papers = [], note = '' }: VersionDto, @CurrentActor() actor: Actor): Promise<DraftDto> {
    return this.views.draft(await this.versions.run({ record, forms, bpmn, scenarios, papers }, note, actor), actor);
  }
}
