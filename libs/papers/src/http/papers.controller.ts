import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import type { CivilDay } from '@app/kernel';
import { DossierPapers, type PaperFile, type PaperView } from '../queries/dossier-papers.js';
import { FormPreviews } from '../queries/form-previews.js';
import { FormPreviewDto, PaperQueryDto } from './papers.dto.js';

/** What is told beside the file. */
interface Answer {
  header(name: string, value: string): unknown;
}

@ApiTags('papers')
@Controller('api/dossiers/:code/papers')
export class PapersController {
  constructor(
    private readonly papers: DossierPapers,
    private readonly previews: FormPreviews,
  ) {}

  /** Papers of a dossier that the asker may have: printed forms, results with number and signature, drafts, the routing sheet. */
  @Permission('dossiers.read')
  @Get()
  list(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<readonly PaperView[]> {
    return this.papers.list(code, actor);
  }

  /** One paper. `kind` is its code, such as `appointmentSlip` (form 01) or `birthCertificate`. */
  @Permission('dossiers.read')
  @Get(':kind.pdf')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('code') code: string, @Param('kind') kind: string, @Query() { seq }: PaperQueryDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return pdf(await this.papers.file(code, { kind, ...(seq !== undefined && { seq }) }, actor));
  }

  /** What a result would say now, marked as a draft. `x-motcua-draft` says which one: a signature names it as its `draft`. */
  @Permission('dossiers.read')
  @Get(':kind/draft.pdf')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async draft(@Param('code') code: string, @Param('kind') kind: string, @CurrentActor() actor: Actor, @Res({ passthrough: true }) answer: Answer): Promise<StreamableFile> {
    const draft = await this.papers.draft(code, kind, actor);
    answer.header('x-motcua-draft', draft.digest);
    return pdf(draft);
  }

  /** Form 02 (`supplementRequest`), 03 (`refusalNotice`) or 04 (`apologyLetter`) as an act would issue it, for officials; marked as a draft, and kept nowhere. Asked in the body, for addresses are written down on the way. */
  @Permission('dossiers.read')
  @Post(':kind/preview.pdf')
  @HttpCode(200)
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(@Param('code') code: string, @Param('kind') kind: string, @Body() { step, reason, defects, on }: FormPreviewDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return pdf(await this.previews.run(code, kind, { said: { ...(step !== undefined && { step }), ...(reason !== undefined && { reason }), ...(on !== undefined && { on: on as CivilDay }), ...(defects && { asked: defects.map((defect) => ({ ...defect })) }) }, actor }));
  }
}

/** Opened in the browser, and saved under its own name. The name has letters, digits and `-_.` only. */
const pdf = ({ name, content }: PaperFile): StreamableFile =>
  new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
