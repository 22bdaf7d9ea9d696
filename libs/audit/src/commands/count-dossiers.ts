import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { Gathered } from '@app/platform';
import { stayRows } from '../domain/stay-rows.js';
import { AuditedHouse } from '../queries/audited-house.js';
import { ProjectionStore } from '../store/projection.store.js';

/** Counts dossiers anew after they moved. Those asked for meanwhile are counted together. */
@Injectable()
export class CountDossiers {
  private readonly counting: Gathered<true>;

  constructor(house: AuditedHouse, store: ProjectionStore) {
    this.counting = new Gathered(async (ids) => {
      const dossiers = await house.dossiers(ids as readonly DossierId[]);
      if (dossiers.length > 0) await store.write(dossiers.map((dossier) => ({ dossier, stays: stayRows(dossier) })));
      return new Map(ids.map((id) => [id, true as const]));
    });
  }

  async run(id: DossierId): Promise<void> {
    await this.counting.get(id);
  }
}
