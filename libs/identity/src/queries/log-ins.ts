import { Injectable } from '@nestjs/common';
import { LogInRecordStore, type LogInsAsked, type NotedLogIn } from '../store/log-in-record.store.js';

/** Who logged in, and what was refused: for those who audit. */
@Injectable()
export class LogIns {
  constructor(private readonly records: LogInRecordStore) {}

  /** Newest first. @param page  those before the one called `before`, or from the newest on */
  noted(asked: LogInsAsked, page: { readonly before: string | null; readonly limit: number }): Promise<readonly NotedLogIn[]> {
    return this.records.noted(asked, page);
  }
}
