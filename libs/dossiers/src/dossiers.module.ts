import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@app/deadlines';
import { IdentityModule } from '@app/identity';
import { ProceduresModule } from '@app/procedures';
import { RoutingModule } from '@app/routing';
import { AdvanceDossier } from './commands/advance-dossier.js';
import { CommitDecision } from './commands/commit-decision.js';
import { DecideCalendar } from './commands/decide-calendar.js';
import { DecideCommand } from './commands/decide-command.js';
import { GatherBeside } from './commands/gather-beside.js';
import { JudgeStandIn } from './commands/judge-stand-in.js';
import { JudgeStepForm } from './commands/judge-step-form.js';
import { FireDeadlines } from './commands/fire-deadlines.js';
import { LeaveNote } from './commands/leave-note.js';
import { JudgeOutside } from './commands/judge-outside.js';
import { JudgeTimer } from './commands/judge-timer.js';
import { OpenCalled } from './commands/open-called.js';
import { OpenDossier } from './commands/open-dossier.js';
import { OpeningJudge } from './commands/opening-judge.js';
import { ReviseDeclaration } from './commands/revise-declaration.js';
import { RecomputeDossiers } from './commands/recompute-dossiers.js';
import { RecomputeOne } from './commands/recompute-one.js';
import { WaitingCaller } from './commands/waiting-caller.js';
import { WatchTimes } from './commands/watch-times.js';
import { WatchYears } from './commands/watch-years.js';
import { CalendarDecisionsController } from './http/calendar-decisions.controller.js';
import { DossiersController } from './http/dossiers.controller.js';
import { DeskController } from './http/desk.controller.js';
import { NotesController } from './http/notes.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { WhoWasFirst } from './commands/who-was-first.js';
import { ToldCommand } from './http/told-command.js';
import { CheckReplay } from './queries/check-replay.js';
import { DossierViews, PeopleAndPlaces } from './queries/dossier-view.js';
import { CheckTimeSplit } from './queries/check-time-split.js';
import { DossierParts } from './queries/dossier-parts.js';
import { DossierClocks } from './queries/dossier-clocks.js';
import { FindDossiers } from './queries/find-dossiers.js';
import { DueShownOn } from './queries/due-shown.js';
import { DossierNotes } from './queries/dossier-notes.js';
import { NotedViews } from './queries/noted-views.js';
import { SeenBy } from './queries/seen-by.js';
import { DeskAnswers } from './queries/desk-answers.js';
import { TaskWishes } from './queries/task-wishes.js';
import { TaskList } from './queries/task-list.js';
import { ApplicantStore } from './store/applicant.store.js';
import { DossierStore } from './store/dossier.store.js';
import { FoundStore } from './store/found.store.js';
import { DueTimerStore } from './store/due-timer.store.js';
import { LinkStore } from './store/link.store.js';
import { NoteStore } from './store/note.store.js';
import { Incidents } from './store/incidents.js';
import { ReplayEvidenceStore } from './store/replay-evidence.js';
import { RegisterStore } from './store/register.store.js';
import { RunningStore } from './store/running.store.js';
import { TaskStore } from './store/task.store.js';
import { TimelineStore } from './store/timeline.store.js';

/** Dossiers: where each stands in its procedure, and the only way to move it. Needs `Declarations`, `NotedReads`, `MoneyOwed` and `ShownDrafts` from whoever composes the house. */
@Module({
  imports: [DeadlinesModule, IdentityModule, ProceduresModule, RoutingModule],
  controllers: [DossiersController, DeskController, NotesController, TasksController, CalendarDecisionsController],
  providers: [
    AdvanceDossier, FireDeadlines, JudgeTimer, OpenDossier, OpeningJudge, CommitDecision, DecideCommand,
    ReviseDeclaration, GatherBeside, JudgeStandIn, JudgeStepForm, JudgeOutside, WhoWasFirst, ToldCommand, DossierParts, DossierViews, PeopleAndPlaces, TaskList, TaskWishes, DeskAnswers,
    CheckReplay, DossierStore, ReplayEvidenceStore, TimelineStore, TaskStore, DueTimerStore, Incidents, RunningStore, RecomputeDossiers, RecomputeOne, DecideCalendar,
    FindDossiers, FoundStore, RegisterStore, WatchYears, WatchTimes, DossierClocks, DueShownOn, CheckTimeSplit, ApplicantStore, SeenBy, NotedViews,
    LeaveNote, DossierNotes, NoteStore, OpenCalled, WaitingCaller, LinkStore,
  ],
  exports: [
    AdvanceDossier, FireDeadlines, OpenDossier, CheckReplay, DossierStore, TimelineStore, Incidents, RecomputeDossiers, WatchYears, WatchTimes, DossierClocks,
    CheckTimeSplit, ApplicantStore, DossierViews, SeenBy, RunningStore, RegisterStore, OpenCalled, LinkStore,
  ],
})
export class DossiersModule {}
