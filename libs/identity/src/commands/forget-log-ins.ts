import { Injectable } from '@nestjs/common';
import { Clock, Configuration } from '@app/platform';
import { LogInRecordStore } from '../store/log-in-record.store.js';

/** So few that nobody who logs in meanwhile waits. */
const AT_ONCE = 1_000;

/** Deletes the records of log-ins that are older than the operator keeps them (`LOG_INS_MONTHS`): who came and went is personal data. */
@Injectable()
export class ForgetLogIns {
  constructor(
    private readonly records: LogInRecordStore,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** A few. @returns whether there may be more */
  async run(): Promise<boolean> {
    return (await this.records.forget(this.clock.now(), this.configuration.LOG_INS_MONTHS, AT_ONCE)) === AT_ONCE;
  }
}
