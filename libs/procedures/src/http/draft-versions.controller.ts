import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { KeepDraftVersions } from '../commands/keep-draft-versions.js';
import { DraftDto, KeptVersionListDto } from './design-views.dto.js';
import { DraftContentDto, KeptVersionDto, RestoreDto } from './design.dto.js';
import { DraftViews } from './draft-views.js';

@ApiTags('designer')
@Controller('api/designer/drafts/:id/versions')
export class DraftVersionsController {
  constructor(
    private readonly versions: KeepDraftVersions,
    private readonly views: DraftViews,
  ) {}

  /** Keeps the draft as it is now, by name. */
  @Permission('procedures.design')
  @Post()
  async keep(@Param('id') id: string, @Body() { name, note }: KeptVersionDto, @CurrentActor() actor: Actor): Promise<KeptVersionListDto> {
    return { items: await this.views.kept(await this.versions.keep(id, { name, note }, actor)) };
  }

  /** Newest first. */
  @Permission('procedures.review')
  @Get()
  async list(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<KeptVersionListDto> {
    return { items: await this.views.kept(await this.versions.list(id, actor)) };
  }

  @Permission('procedures.review')
  @Get(':number')
  async one(@Param('id') id: string, @Param('number', ParseIntPipe) number: number, @CurrentActor() actor: Actor): Promise<DraftContentDto> {
    const { record, forms, bpmn, scenarios, papers } = await this.versions.contentOf(id, number, actor);
    return { record: { ...record }, forms: forms as object[], bpmn, scenarios: scenarios as object[], papers: papers as object[] };
  }

  /** Makes what was kept the content of the draft again. */
  @Permission('procedures.design')
  @Post(':number/restore')
  @HttpCode(200)
  async restore(@Param('id') id: string, @Param('number', ParseIntPipe) number: number, @Body() { version }: RestoreDto, @CurrentActor() actor: Actor): Promise<DraftDto> {
    return this.views.draft(await this.versions.restore(id, { number, expected: version }, actor), actor);
  }
}
