import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { WriteDrafts } from '../commands/write-drafts.js';
import { Drafts } from '../queries/drafts.js';
import { DraftDto, DraftListDto } from './design-views.dto.js';
import { DraftChangeDto, NewDraftDto } from './design.dto.js';
import { DraftViews } from './draft-views.js';

@ApiTags('designer')
@Controller('api/designer/drafts')
export class ProcedureDraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly write: WriteDrafts,
    private readonly views: DraftViews,
  ) {}

  /** A new draft: with a first diagram, with a drawing from elsewhere, or from a published version. */
  @Permission('procedures.design')
  @Post()
  async create(@Body() { name, code, bpmn, fromVersion }: NewDraftDto, @CurrentActor() actor: Actor): Promise<DraftDto> {
    return this.views.draft(await this.write.create({ name, code, bpmn, fromVersion }, actor), actor);
  }

  /** The drafts of one's agency, last changed first. */
  @Permission('procedures.review')
  @Get()
  async list(@CurrentActor() actor: Actor): Promise<DraftListDto> {
    const lines = await this.drafts.list(actor);
    return { items: await Promise.all(lines.map((line) => this.views.line(line, actor))) };
  }

  @Permission('procedures.review')
  @Get(':id')
  async one(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<DraftDto> {
    return this.views.draft(await this.drafts.one(id, actor), actor);
  }

  /** Saves the whole content, right or wrong. A change of what was submitted or approved makes it a draft again. */
  @Permission('procedures.design')
  @Put(':id')
  async save(@Param('id') id: string, @Body() { version: expected, name, content }: DraftChangeDto, @CurrentActor() actor: Actor): Promise<DraftDto> {
    const { record, forms, bpmn, scenarios, papers } = content;
    return this.views.draft(await this.write.save(id, { expected, name, content: { record, forms, bpmn, scenarios, papers } }, actor), actor);
  }

  @Permission('procedures.design')
  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.write.remove(id, actor);
  }
}
