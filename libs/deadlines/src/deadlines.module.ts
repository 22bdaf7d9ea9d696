import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { PublishDecision } from './commands/publish-decision.js';
import { CalendarsController } from './http/calendars.controller.js';
import { Calendars } from './queries/calendars.js';
import { CalendarStore } from './store/calendar.store.js';
import { DueDeadlineStore } from './store/due-deadline.store.js';
import { RecomputationStore } from './store/recomputation.store.js';

/** Deadlines: the calendar of each agency as dated data, and what is due now. */
@Module({
  imports: [IdentityModule],
  controllers: [CalendarsController],
  providers: [Calendars, CalendarStore, PublishDecision, RecomputationStore, DueDeadlineStore],
  exports: [Calendars, PublishDecision, RecomputationStore, DueDeadlineStore],
})
export class DeadlinesModule {}
