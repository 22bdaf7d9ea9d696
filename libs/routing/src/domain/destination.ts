import type { Text } from '@app/kernel';
import { type AgencyLevel, type Directory, leadsTo, withPredecessors } from './directory.js';

/** A division as procedures name it, and the agencies whose dossiers find it by that code. */
export interface Destination {
  readonly division: string;
  readonly agencies: readonly { readonly code: string; readonly level: AgencyLevel }[];
}

/** A procedure with a step for a division. */
export interface LeadingProcedure {
  readonly code: string;
  readonly name: Text;
  /** Today, or from a day that is published already: new dossiers will come. */
  readonly isInForce: boolean;
  /** Dossiers under way by a version with such a step, also where that step is behind them. */
  readonly running: number;
}

/** Every way by which work comes to a division: by its own code and those of all it took over from, in its agency and those that went into it. */
export function destinationsOf(directory: Directory, divisionId: string): readonly Destination[] {
  return withPredecessors(directory, divisionId).flatMap((id) => {
    const known = directory.divisions.get(id);
    if (!known) return [];
    const agencies = [...directory.agencies.values()].filter(({ code }) => leadsTo(directory, code, known.agencyCode)).map(({ code, level }) => ({ code, level }));
    return [{ division: known.code, agencies }];
  });
}
