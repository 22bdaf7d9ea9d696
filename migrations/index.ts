import { CreateFoundation1795298400000 } from './1795298400000-create-foundation.js';
import { CreateNotifications1795302000000 } from './1795302000000-create-notifications.js';
import { CreateCalendars1795309200000 } from './1795309200000-create-calendars.js';
import { LeaseMessages1795312800000 } from './1795312800000-lease-messages.js';
import { RegisterListeners1795314600000 } from './1795314600000-register-listeners.js';
import { KeepDeclarationVersions1795315500000 } from './1795315500000-keep-declaration-versions.js';
import { CreateCitizenAccounts1795316400000 } from './1795316400000-create-citizen-accounts.js';
import { CreateDraftsAndFiles1795320000000 } from './1795320000000-create-drafts-and-files.js';
import { CreatePapersAndPayments1795321800000 } from './1795321800000-create-papers-and-payments.js';
import { CreateAuditProjection1795323600000 } from './1795323600000-create-audit-projection.js';
import { CreateProcedureDrafts1795327200000 } from './1795327200000-create-procedure-drafts.js';
import { IndexTheFeed1795338000000 } from './1795338000000-index-the-feed.js';
import { KeepScenariosOfVersions1795339800000 } from './1795339800000-keep-scenarios-of-versions.js';
import { ForgetLookupCodes1795341700000 } from './1795341700000-forget-lookup-codes.js';
import { TimeAbsences1795341720000 } from './1795341720000-time-absences.js';
import { IndexDossiersOfAgencies1795341900000 } from './1795341900000-index-dossiers-of-agencies.js';
import { TellEarlyByDays1795342100000 } from './1795342100000-tell-early-by-days.js';
import { RecordMoneyReturned1795342300000 } from './1795342300000-record-money-returned.js';
import { GuardReads1795343400000 } from './1795343400000-guard-reads.js';
import { DateTheDirectory1795352400000 } from './1795352400000-date-the-directory.js';
import { CloseDivisions1795361000000 } from './1795361000000-close-divisions.js';
import { KeepPlacesApart1795361100000 } from './1795361100000-keep-places-apart.js';
import { ShowDossiersToWhoAnswers1795361200000 } from './1795361200000-show-dossiers-to-who-answers.js';
import { GuardAttempts1795361300000 } from './1795361300000-guard-attempts.js';
import { TellBesideDossiers1795364400000 } from './1795364400000-tell-beside-dossiers.js';
import { RecordWhosePlace1795366200000 } from './1795366200000-record-whose-place.js';
import { LowerPayments1795368000000 } from './1795368000000-lower-payments.js';
import { ComparePlacesAsText1795370400000 } from './1795370400000-compare-places-as-text.js';
import { ListMoneyReturned1795500000000 } from './1795500000000-list-money-returned.js';
import { KeepDossierNotes1795510000000 } from './1795510000000-keep-dossier-notes.js';
import { CheckWithinScope1795520000000 } from './1795520000000-check-within-scope.js';
import { KeepWordsWithVersions1795530000000 } from './1795530000000-keep-words-with-versions.js';
import { TakeInAtCounter1795541000000 } from './1795541000000-take-in-at-counter.js';
import { NoteLookUps1795545000000 } from './1795545000000-note-look-ups.js';
import { CountAttempts1795600000000 } from './1795600000000-count-attempts.js';
import { DateProofs1795600000001 } from './1795600000001-date-proofs.js';
import { JoinAttempts1795610000000 } from './1795610000000-join-attempts.js';
import { ShowReminders1795610000001 } from './1795610000001-show-reminders.js';
import { FindSearchesByAgency1795621000000 } from './1795621000000-find-searches-by-agency.js';
import { ShowWorkers1795640000000 } from './1795640000000-show-workers.js';
import { LinkDossiers1795650000000 } from './1795650000000-link-dossiers.js';
import { RecordLogIns1795661000000 } from './1795661000000-record-log-ins.js';
import { KeepInvitations1795662000000 } from './1795662000000-keep-invitations.js';
import { ForgetLogIns1795670000000 } from './1795670000000-forget-log-ins.js';
import { FindAbandonedFiles1795671000000 } from './1795671000000-find-abandoned-files.js';

/** Every migration, oldest first. Named one by one: no folder is searched at start. */
export const MIGRATIONS = [
  CreateFoundation1795298400000, CreateNotifications1795302000000, CreateCalendars1795309200000, LeaseMessages1795312800000,
  RegisterListeners1795314600000, KeepDeclarationVersions1795315500000, CreateCitizenAccounts1795316400000,
  CreateDraftsAndFiles1795320000000, CreatePapersAndPayments1795321800000, CreateAuditProjection1795323600000,
  CreateProcedureDrafts1795327200000, IndexTheFeed1795338000000, KeepScenariosOfVersions1795339800000, ForgetLookupCodes1795341700000,
  TimeAbsences1795341720000, IndexDossiersOfAgencies1795341900000, TellEarlyByDays1795342100000, RecordMoneyReturned1795342300000,
  GuardReads1795343400000, DateTheDirectory1795352400000, CloseDivisions1795361000000, KeepPlacesApart1795361100000,
  ShowDossiersToWhoAnswers1795361200000, GuardAttempts1795361300000, TellBesideDossiers1795364400000, RecordWhosePlace1795366200000,
  LowerPayments1795368000000, ComparePlacesAsText1795370400000, ListMoneyReturned1795500000000, KeepDossierNotes1795510000000,
  CheckWithinScope1795520000000, KeepWordsWithVersions1795530000000, TakeInAtCounter1795541000000, NoteLookUps1795545000000,
  CountAttempts1795600000000, DateProofs1795600000001, JoinAttempts1795610000000, ShowReminders1795610000001,
  FindSearchesByAgency1795621000000, ShowWorkers1795640000000, LinkDossiers1795650000000,
  RecordLogIns1795661000000, KeepInvitations1795662000000, ForgetLogIns1795670000000, FindAbandonedFiles1795671000000,
] as const;
