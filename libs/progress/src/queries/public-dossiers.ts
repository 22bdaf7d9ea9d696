import type { DossierId } from '@app/kernel';
import type { DossierInPublic } from '../domain/progress.types.js';

/** Computed for a dossier, stored nowhere. */
export interface KnownOfDossier {
  readonly lookupCode: string;
  readonly submitterId: string;
}

/**
 * What the house knows of the dossier with this code. Handed in by the house as a whole: it takes dossiers, procedures,
 * agencies and accounts together, and capabilities do not know each other.
 */
export abstract class PublicDossiers {
  /**
   * @param mayLook  asked once, with what tells who may look or with null where there is no such dossier; nothing more is read
   *   when it says no
   */
  abstract find(code: string, mayLook: (known: KnownOfDossier | null) => boolean): Promise<DossierInPublic | null>;
  /** For ever. The same visitor again within ten minutes is one reading. `visitor` stands for an address and does not say it. */
  abstract noteLookUp(dossierId: DossierId, visitor: Uint8Array): Promise<void>;
}
