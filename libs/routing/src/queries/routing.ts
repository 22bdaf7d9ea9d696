import { Injectable } from '@nestjs/common';
import type { Performer } from '@app/bpmn';
import { type CivilDay, millisecondsOf, type Result } from '@app/kernel';
import { type Official, Officials } from '@app/identity';
import { Clock, localDay } from '@app/platform';
import { type Directory, divisionNameOf } from '../domain/directory.js';
import { type Place, placeOf } from '../domain/place-of.js';
import type { RoutingObstacle } from '../domain/routing.obstacles.js';
import { DirectoryStore } from '../store/directory.store.js';

/** A division that was opened a moment ago may be unknown for this long. */
const FRESH_MILLISECONDS = 5_000;

/** Finds the division and the officials a step goes to. The directory is read every few seconds, not for each question. */
@Injectable()
export class Routing {
  private known: { readonly directory: Directory; readonly readAt: number } | undefined;
  private reading: Promise<Directory> | undefined;

  constructor(
    private readonly store: DirectoryStore,
    private readonly officials: Officials,
    private readonly clock: Clock,
  ) {}

  /** For pure decisions: read once, then ask `placeOf(directory, …)` as often as needed. */
  async directory(): Promise<Directory> {
    const at = this.milliseconds();
    if (this.known && at - this.known.readAt < FRESH_MILLISECONDS) return this.known.directory;
    this.reading ??= this.read(at).finally(() => (this.reading = undefined));
    return this.reading;
  }

  async placeOf(
    agencyCode: string,
    performer: Performer,
    instanceKey?: string,
  ): Promise<Result<Place, RoutingObstacle>> {
    const directory = await this.directory();
    return placeOf(directory, { agencyCode, performer, instanceKey, on: this.today() });
  }

  async divisionName(divisionId: string): Promise<{ readonly vi: string; readonly en: string }> {
    return divisionNameOf(await this.directory(), divisionId);
  }

  officialsOf(divisionId: string, role: string): Promise<readonly Official[]> {
    return this.officials.holding(divisionId, role);
  }

  /** The civil day it is in the offices. */
  today(): CivilDay {
    return localDay(this.clock.now());
  }

  /** Forgets what was read: the next question sees the directory as it is. */
  forget(): void {
    this.known = undefined;
  }

  private async read(at: number): Promise<Directory> {
    const directory = await this.store.read();
    this.known = { directory, readAt: at };
    return directory;
  }

  private milliseconds(): number {
    return millisecondsOf(this.clock.now());
  }
}
