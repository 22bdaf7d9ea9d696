import { Injectable } from '@nestjs/common';
import type { ProcedureVersionId } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { ProcedureStore, type VersionListed } from '../store/procedure.store.js';
import { RunningDossiers } from './running-dossiers.js';

export interface VersionEntry extends VersionListed {
  /** `IN_FORCE` is at most one; `COMING` begins later; `SUPERSEDED` gave way to a newer one, or has expired. */
  readonly standing: 'IN_FORCE' | 'COMING' | 'SUPERSEDED';
  /** Dossiers that keep it to their end. */
  readonly running: number;
}

/** The published versions of a procedure, newest first: which one is in force, and how many dossiers still run on which. */
@Injectable()
export class VersionHistory {
  constructor(
    private readonly store: ProcedureStore,
    private readonly dossiers: RunningDossiers,
    private readonly clock: Clock,
  ) {}

  /** None where nothing was published under this code. */
  async of(code: string): Promise<readonly VersionEntry[]> {
    const today = localDay(this.clock.now());
    const [versions, inForce] = [await this.store.versionsOf(code), await this.store.inForce(code, today)];
    const running = new Map((await this.dossiers.byVersion(code)).map((each) => [each.versionId, each.running]));
    return versions.map((version) => ({ ...version, standing: standingOf(version, inForce, today), running: running.get(version.id) ?? 0 }));
  }
}

function standingOf({ id, effectiveFrom }: VersionListed, inForce: ProcedureVersionId | null, today: string): VersionEntry['standing'] {
  if (id === inForce) return 'IN_FORCE';
  return effectiveFrom > today ? 'COMING' : 'SUPERSEDED';
}
