import type { DossierInPublic } from '../domain/progress.types.js';

/**
 * What the house knows of the dossier with this code. Handed in by the house as a whole: it takes dossiers, procedures,
 * agencies and accounts together, and capabilities do not know each other.
 */
export abstract class PublicDossiers {
  /**
   * @param isRightCode  asked once, with the lookup code of the dossier or with null where there is none; nothing more is read
   *   when it says no
   */
  abstract find(code: string, isRightCode: (lookupCode: string | null) => boolean): Promise<DossierInPublic | null>;
}
