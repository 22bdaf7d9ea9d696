import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission, StepUp } from '@app/identity';
import type { CivilDay } from '@app/kernel';
import { PublishDraft, ReviewDrafts } from '../commands/review-drafts.js';
import { RunningDossiers } from '../queries/running-dossiers.js';
import { DraftDto, DraftPublishedDto } from './design-views.dto.js';
import { ApprovalDto, RejectionDto, SubmissionDto } from './design.dto.js';
import { DraftViews } from './draft-views.js';

@ApiTags('designer')
@Controller('api/designer/drafts/:id')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewDrafts,
    private readonly publication: PublishDraft,
    private readonly running: RunningDossiers,
    private readonly views: DraftViews,
  ) {}

  /** Freezes the content with its effective day and decision, and lays it before a second person. It must be publishable and its scenarios hold. */
  @Permission('procedures.design')
  @Post('submit')
  @HttpCode(200)
  async submit(@Param('id') id: string, @Body() asked: SubmissionDto, @CurrentActor() actor: Actor): Promise<DraftDto> {
    const { version: expected, effectiveFrom, decisionDate, ...words } = asked;
    return this.views.draft(await this.reviews.submit(id, { expected, effectiveFrom: effectiveFrom as CivilDay, decisionDate: decisionDate as CivilDay | undefined, ...words }, actor), actor);
  }

  /** Approves exactly this content. Refused to everybody who worked on it. */
  @Permission('procedures.review')
  @StepUp()
  @Post('approve')
  @HttpCode(200)
  async approve(@Param('id') id: string, @Body() { contentHash }: ApprovalDto, @CurrentActor() actor: Actor): Promise<DraftDto> {
    return this.views.draft(await this.reviews.approve(id, { contentHash }, actor), actor);
  }

  @Permission('procedures.review')
  @Post('reject')
  @HttpCode(200)
  async reject(@Param('id') id: string, @Body() { contentHash, reason }: RejectionDto, @CurrentActor() actor: Actor): Promise<DraftDto> {
    return this.views.draft(await this.reviews.reject(id, { contentHash, reason }, actor), actor);
  }

  /** Publishes what was approved, to the last byte. Running dossiers keep the version they were opened with. */
  @Permission('procedures.publish')
  @StepUp()
  @Post('publish')
  async publish(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<DraftPublishedDto> {
    const { id: versionId, code, number: versionNumber, isNew } = await this.publication.run(id, actor);
    const earlier = (await this.running.byVersion(code)).filter((each) => each.versionId !== versionId);
    return { code, versionId, versionNumber, isNew, runningOnEarlier: earlier.reduce((sum, { running }) => sum + running, 0) };
  }
}
