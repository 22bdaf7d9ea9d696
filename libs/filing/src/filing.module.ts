import { Module } from '@nestjs/common';
import { DiscardDraft } from './commands/discard-draft.js';
import { PurgeDrafts } from './commands/purge-drafts.js';
import { RateDossier } from './commands/rate-dossier.js';
import { SaveDraft } from './commands/save-draft.js';
import { SettleDraft } from './commands/settle-draft.js';
import { StartDraft } from './commands/start-draft.js';
import { SubmissionParts } from './commands/submission-parts.js';
import { SubmitDraft } from './commands/submit-draft.js';
import { DraftDesk } from './http/draft-desk.js';
import { DraftsController } from './http/drafts.controller.js';
import { MyDossiersController } from './http/my-dossiers.controller.js';
import { Declared } from './queries/declared.js';
import { DossierFiles } from './queries/dossier-files.js';
import { DraftViews } from './queries/draft-views.js';
import { FilingProcedures } from './queries/filing-procedures.js';
import { MyDossiers } from './queries/my-dossiers.js';
import { DraftStore } from './store/draft.store.js';
import { FileRowStore } from './store/file.store.js';
import { FilingStore } from './store/filing.store.js';

/** Filing: drafts that resume, files, and their sending. Needs `FormsInForce` and `FiledDossiers` from whoever composes the house. */
@Module({
  controllers: [DraftsController, MyDossiersController],
  providers: [
    StartDraft, SaveDraft, DiscardDraft, PurgeDrafts, SettleDraft, SubmitDraft, SubmissionParts, RateDossier, DraftDesk, DraftViews, FilingProcedures,
    MyDossiers, Declared, DossierFiles, DraftStore, FileRowStore, FilingStore,
  ],
})
export class FilingModule {}
