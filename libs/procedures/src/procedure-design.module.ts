import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { HandInBundle } from './commands/hand-in-bundle.js';
import { HandInVersion } from './commands/hand-in-version.js';
import { JudgeSubmission } from './commands/judge-submission.js';
import { KeepDraftVersions } from './commands/keep-draft-versions.js';
import { PublishDraft, ReviewDrafts } from './commands/review-drafts.js';
import { WriteDrafts } from './commands/write-drafts.js';
import { DesignToolsController } from './http/design-tools.controller.js';
import { DraftVersionsController } from './http/draft-versions.controller.js';
import { DraftViews } from './http/draft-views.js';
import { ProcedureDraftsController } from './http/drafts.controller.js';
import { PaperPreviewsController } from './http/paper-previews.controller.js';
import { ReviewsController } from './http/reviews.controller.js';
import { VersionsController } from './http/versions.controller.js';
import { CheckContent } from './queries/check-content.js';
import { CompareContents } from './queries/compare-contents.js';
import { Drafts } from './queries/drafts.js';
import { VersionHistory } from './queries/version-history.js';
import { ProceduresModule } from './procedures.module.js';
import { DraftVersionStore } from './store/draft-version.store.js';
import { DraftStore } from './store/draft.store.js';
import { ReviewStore } from './store/review.store.js';

/** Designing procedures: drafts, their review and publication. Needs `RunningDossiers`, `ScenarioRunner` and `PaperPreviews` from whoever composes the house. */
@Module({
  imports: [IdentityModule, ProceduresModule],
  controllers: [ProcedureDraftsController, DraftVersionsController, ReviewsController, VersionsController, DesignToolsController, PaperPreviewsController],
  providers: [
    WriteDrafts, HandInBundle, HandInVersion, KeepDraftVersions, ReviewDrafts, PublishDraft, JudgeSubmission, CheckContent, CompareContents, Drafts, DraftViews, VersionHistory,
    DraftStore, DraftVersionStore, ReviewStore,
  ],
  exports: [HandInBundle],
})
export class ProcedureDesignModule {}
