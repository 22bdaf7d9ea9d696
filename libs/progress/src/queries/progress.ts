import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublicProgress } from '@app/contracts';
import { type AccountId, Blocked } from '@app/kernel';
import { Clock } from '@app/platform';
import { type LookUp, LookUps } from '../commands/look-ups.js';
import { NotedLookUps } from '../commands/noted-look-ups.js';
import { tidyCode, tidyLookupCode } from '../domain/typed-codes.js';
import { publicProgress } from '../domain/public-progress.js';
import { PublicDossiers } from './public-dossiers.js';

@Injectable()
export class Progress {
  constructor(
    private readonly dossiers: PublicDossiers,
    private readonly lookUps: LookUps,
    private readonly noted: NotedLookUps,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws {Blocked} `progress.not_found` for an unknown dossier and for a wrong code alike, after the same work; `progress.proof_needed`,
   *   `progress.too_many_requests`, `identity.challenge_unsolved` before anything was looked at
   */
  async of({ lookupCode, ...lookUp }: LookUp & { readonly lookupCode: string }): Promise<PublicProgress> {
    const asked = digest(tidyLookupCode(lookupCode));
    const code = tidyCode(lookUp.code);
    const found = await this.lookUps.run({ ...lookUp, code }, () =>
      this.dossiers.find(code, (known) => timingSafeEqual(asked, digest(known?.lookupCode ?? NOBODYS)) && known !== null),
    );
    if (!found) throw new Blocked({ code: 'progress.not_found', params: {} });
    await this.noted.note(found.id, lookUp.address);
    return publicProgress(found, this.clock.now());
  }

  /**
   * For whoever filed it and is logged in: the session stands for the lookup code, so nothing is guessed and nothing is counted. Null for
   * everybody else, and for a code nobody has.
   */
  async ofSubmitter(code: string, accountId: AccountId): Promise<PublicProgress | null> {
    const found = await this.dossiers.find(tidyCode(code), (known) => known?.submitterId === accountId);
    return found && publicProgress(found, this.clock.now());
  }
}

/** Compared instead of the code of a dossier that is not there, so that both answers take the same work. */
const NOBODYS = '........';
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
