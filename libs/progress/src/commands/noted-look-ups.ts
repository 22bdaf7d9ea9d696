import { Injectable } from '@nestjs/common';
import { addressKey } from '@app/identity';
import { type DossierId, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { PublicDossiers } from '../queries/public-dossiers.js';
import { Pseudonyms } from './pseudonyms.js';

/** The same as of officials: who looks again within that is one reading. */
const ONE_READING_MILLISECONDS = 10 * 60_000;
const REMEMBERED = 50_000;

/** That a dossier was looked at in public is written down for ever, by a keyed hash of where from. A page that is loaded again asks the database nothing. */
@Injectable()
export class NotedLookUps {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly dossiers: PublicDossiers,
    private readonly pseudonyms: Pseudonyms,
    private readonly clock: Clock,
  ) {}

  async note(dossierId: DossierId, address: string): Promise<void> {
    const visitor = this.pseudonyms.of(`visitor ${addressKey(address)}`);
    const key = `${dossierId} ${visitor.toString('base64')}`;
    const now = millisecondsOf(this.clock.now());
    if ((this.noted.get(key) ?? 0) > now) return;
    await this.dossiers.noteLookUp(dossierId, visitor);
    this.remember(key, now + ONE_READING_MILLISECONDS);
  }

  /** Oldest first, which is the order of the map. */
  private remember(key: string, until: number): void {
    this.noted.delete(key);
    const oldest = this.noted.size >= REMEMBERED ? this.noted.keys().next().value : undefined;
    if (oldest !== undefined) this.noted.delete(oldest);
    this.noted.set(key, until);
  }
}
