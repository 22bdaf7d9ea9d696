import { Module } from '@nestjs/common';
import { Calendars } from './queries/calendars.js';
import { DueDeadlineStore } from './store/due-deadline.store.js';

/** Deadlines: the calendar of each agency, and what is due now. */
@Module({
  providers: [Calendars, DueDeadlineStore],
  exports: [Calendars, DueDeadlineStore],
})
export class DeadlinesModule {}
