import type { Actor } from '@app/identity';
import type { AccountId, DossierId } from '@app/kernel';
import type { PaperSource } from './domain/paper-source.js';
import type { Asker } from './domain/which-papers.js';

export interface AskedSource {
  readonly source: PaperSource;
  readonly asker: Asker;
}
/** Where papers find what they say: dossiers, procedures, agencies and people. Given by whoever composes the house. */
export abstract class PaperSources {
  abstract of(dossierId: DossierId): Promise<PaperSource>;
  /** @throws {Blocked} `dossiers.not_found`, also for a dossier that is none of the asker's business */
  abstract seenBy(code: string, actor: Actor): Promise<AskedSource>;
  /** Writes down, for ever, what an official reads, before it is given. */
  abstract noteRead(by: AccountId, dossierId: DossierId, what: string): Promise<void>;
}
