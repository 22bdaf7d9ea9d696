import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { CheckView, DraftFeesView, DraftSummary, DraftView, FilingProcedureView, SubmissionView } from '@app/contracts';
import { type Actor, CurrentActor, Permission, Public } from '@app/identity';
import { FilingProcedures } from '../queries/filing-procedures.js';
import { DraftDesk } from './draft-desk.js';
import { CheckDraftDto, FilingQueryDto, SaveDraftDto, StartDraftDto, SubmitDraftDto } from './drafts.dto.js';

const Id = (): ParameterDecorator => Param('id', new ParseUUIDPipe());

/** What is answered has its shapes in `contracts/filing`. */
@ApiTags('filing')
@Controller('api/filing')
export class FilingDraftsController {
  constructor(
    private readonly procedures: FilingProcedures,
    private readonly desk: DraftDesk,
  ) {}

  /** `FilingProcedureView`: form, components, fees, ways to receive, agencies. No account is needed to read it. */
  @Public()
  @Get('procedures/:code')
  procedure(@Param('code') code: string, @Query() { agency, channel = 'ONLINE' }: FilingQueryDto): Promise<FilingProcedureView> {
    return this.procedures.view(code, channel, agency);
  }

  /** `DraftView`. At the counter with `onBehalfOf`. */
  @Permission('dossiers.open')
  @Post('drafts')
  start(@Body() asked: StartDraftDto, @CurrentActor() by: Actor): Promise<DraftView> {
    return this.desk.start(asked, by);
  }

  /** `DraftSummary[]`, the last saved first. Drafts nobody has touched for 30 days are deleted. */
  @Permission('dossiers.open')
  @Get('drafts')
  list(@CurrentActor() { accountId }: Actor): Promise<readonly DraftSummary[]> {
    return this.desk.views.list(accountId);
  }

  /** `DraftView` */
  @Permission('dossiers.open')
  @Get('drafts/:id')
  one(@Id() id: string, @CurrentActor() by: Actor): Promise<DraftView> {
    return this.desk.one(id, by);
  }

  /** Keeps what was typed so far, complete or not. `DraftView`; 409 `filing.draft_changed` where somebody saved meanwhile. */
  @Permission('dossiers.open')
  @Put('drafts/:id')
  save(@Id() id: string, @Body() asked: SaveDraftDto, @CurrentActor() by: Actor): Promise<DraftView> {
    return this.desk.save(id, asked, by);
  }

  @Permission('dossiers.open')
  @Delete('drafts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Id() id: string, @CurrentActor() by: Actor): Promise<void> {
    return this.desk.discard.run(id, by);
  }

  /** `CheckView`: what is wrong, field by field. */
  @Permission('dossiers.open')
  @Post('drafts/:id/check')
  @HttpCode(200)
  async check(@Id() id: string, @Body() { section }: CheckDraftDto, @CurrentActor() by: Actor): Promise<CheckView> {
    return this.desk.views.check(await this.desk.views.owned(id, by), section);
  }

  /** `DraftFeesView`: line by line, with ground and reason. */
  @Permission('dossiers.open')
  @Post('drafts/:id/fees')
  @HttpCode(200)
  async fees(@Id() id: string, @CurrentActor() by: Actor): Promise<DraftFeesView> {
    return this.desk.views.fees(await this.desk.views.owned(id, by));
  }

  /** `SubmissionView`. A draft becomes one dossier, however often it is sent and under whatever key. */
  @Permission('dossiers.open')
  @Post('drafts/:id/submit')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  submit(@Id() id: string, @Body() { version, mayLack = false }: SubmitDraftDto, @CurrentActor() by: Actor): Promise<SubmissionView> {
    return this.desk.submit.run(id, version, { by, mayLack });
  }
}
