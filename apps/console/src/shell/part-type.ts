import type { ComponentType } from 'react';
import type { Account, Area, TextKey } from '@app/ui';

/** What the frame must know of a part before its code is loaded: `<part>/part.ts` gives one as `part`. */
export interface Part {
  /** First segment of its addresses under `/console/`. */
  readonly path: string;
  readonly title: TextKey;
  readonly icon: ComponentType;
  /** Order in the navigation. */
  readonly order: number;
  readonly texts: readonly Area[];
  /** Who finds it in the navigation. What may be done there the API decides. */
  readonly isFor: (account: Account) => boolean;
  /** `index.tsx` of the part: its default export draws the part, with its own routes. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const holdsRole = ({ roles }: Account, role: string): boolean => roles.some((held) => held.role === role);
/** Works on dossiers: an official with any role but the administrator's. */
export const worksOnDossiers = ({ kind, roles }: Account): boolean => kind === 'OFFICIAL' && roles.some(({ role }) => role !== 'systemAdmin');
