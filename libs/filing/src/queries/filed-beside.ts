import { Injectable, Module } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import type { ReadFor } from '@app/platform';
import { type Filed, FilingStore } from '../store/filing.store.js';

/** What was filed beside the declaration: for whoever prints it. */
@Injectable()
export class FiledBeside {
  constructor(private readonly filings: FilingStore) {}

  /** Null where no draft was sent for it, and once it was erased. */
  of(dossierId: DossierId, by: ReadFor): Promise<Filed | null> {
    return this.filings.of(dossierId, by);
  }
}

@Module({ providers: [FilingStore, FiledBeside], exports: [FiledBeside] })
export class FiledBesideModule {}
