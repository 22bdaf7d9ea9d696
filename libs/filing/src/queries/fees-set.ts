import type { FeeRule } from '@app/contracts';
import type { DossierId } from '@app/kernel';

/** A declaration as it is kept; null once it was erased. */
export type KeptDeclaration = { readonly formKey: string; readonly content: unknown } | null;

/** The declaration each fee was asked by: what is corrected afterwards changes no sum. Handed in by the house, which knows what was asked and when. */
export abstract class FeesSet {
  /** A fee that nobody was asked for yet has no entry: it is reckoned by the declaration as it is. */
  abstract by(dossierId: DossierId): Promise<ReadonlyMap<FeeRule['collect'], KeptDeclaration>>;
}
