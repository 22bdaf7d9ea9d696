import { Global, Injectable, Module } from '@nestjs/common';
import { DossiersModule, RunningStore } from '@app/dossiers';
import type { Queries } from '@app/platform';
import { DivisionWork } from '@app/routing';

/** Divisions are opened and ended without knowing dossiers; who counts their open work meets the directory here. */
@Injectable()
class OpenWorkOfTheHouse extends DivisionWork {
  constructor(private readonly running: RunningStore) {
    super();
  }

  openIn(divisionIds: readonly string[], within?: Queries): Promise<number> {
    return this.running.openIn(divisionIds, within);
  }
}

@Global()
@Module({
  imports: [DossiersModule],
  providers: [{ provide: DivisionWork, useClass: OpenWorkOfTheHouse }],
  exports: [DivisionWork],
})
export class DivisionWorkModule {}
