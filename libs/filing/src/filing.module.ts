import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { AntiVirus } from './commands/anti-virus.js';
import { AttachFile, AttachmentPlaces } from './commands/attach-file.js';
import { Clamd } from './commands/clamd.js';
import { DiscardDraft } from './commands/discard-draft.js';
import { DraftBeginning } from './commands/draft-beginning.js';
import { FindApplicant } from './commands/find-applicant.js';
import { DropFiles } from './commands/drop-files.js';
import { PurgeDrafts } from './commands/purge-drafts.js';
import { RateDossier } from './commands/rate-dossier.js';
import { ReceiveFile } from './commands/receive-file.js';
import { SaveDraft } from './commands/save-draft.js';
import { SettleDraft } from './commands/settle-draft.js';
import { StartDraft } from './commands/start-draft.js';
import { SubmissionParts } from './commands/submission-parts.js';
import { SubmitDraft } from './commands/submit-draft.js';
import { CounterController } from './http/counter.controller.js';
import { DeskReadsController } from './http/desk-reads.controller.js';
import { DraftDesk } from './http/draft-desk.js';
import { FilingDraftsController } from './http/drafts.controller.js';
import { FilesController } from './http/files.controller.js';
import { MyDossiersController } from './http/my-dossiers.controller.js';
import { AnswersToday } from './queries/answers-today.js';
import { Declared } from './queries/declared.js';
import { DeskReads } from './queries/desk-reads.js';
import { DossierFiles } from './queries/dossier-files.js';
import { DraftViews } from './queries/draft-views.js';
import { FeesOfDossier } from './queries/fees-of-dossier.js';
import { FilingProcedures } from './queries/filing-procedures.js';
import { MyDossiers } from './queries/my-dossiers.js';
import { ReadsModule } from './queries/reads-of-dossier.js';
import { WhoOpened } from './queries/who-opened.js';
import { ReadableFiles } from './queries/readable-files.js';
import { ApplicantSearchStore } from './store/applicant-search.store.js';
import { DraftStore } from './store/draft.store.js';
import { FileRowStore } from './store/file.store.js';
import { FilingStore } from './store/filing.store.js';

/** Filing: drafts that resume, files, and their sending. Needs `FormsInForce`, `FiledDossiers` and `FeesSet` from whoever composes the house. */
@Module({
  imports: [ReadsModule, IdentityModule],
  controllers: [FilingDraftsController, MyDossiersController, FilesController, DeskReadsController, CounterController],
  providers: [
    DraftBeginning, StartDraft, SaveDraft, DiscardDraft, PurgeDrafts, SettleDraft, SubmitDraft, SubmissionParts, RateDossier, DraftDesk, AnswersToday, DraftViews, FilingProcedures,
    MyDossiers, WhoOpened, Declared, DossierFiles, DraftStore, FileRowStore, FilingStore, ReceiveFile, AttachFile, AttachmentPlaces, DropFiles, ReadableFiles, DeskReads, FeesOfDossier, FindApplicant, ApplicantSearchStore,
    { provide: AntiVirus, useClass: Clamd },
  ],
})
export class FilingModule {}
