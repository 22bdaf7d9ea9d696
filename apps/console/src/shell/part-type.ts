import type { ComponentType } from 'react';
import type { Account, Area, TextKey } from '@app/ui';

/** What the frame must know of a part before its code is loaded: `<part>/part.ts` gives one as `part`. */
export interface Part {
  /** First segment of its addresses under `/console/`. */
  readonly path: string;
  readonly title: TextKey;
  readonly icon: ComponentType;
  /** Stands behind its name, such as how much is new. */
  readonly badge?: ComponentType;
  /** Order in the navigation. */
  readonly order: number;
  /** Belongs to whoever is logged in, not to the work: stands in the menu of the account. */
  readonly isOwn?: true;
  readonly texts: readonly Area[];
  /** Who finds it in the navigation. What may be done there the API decides. */
  readonly isFor: (account: Account) => boolean;
  /** `index.tsx` of the part: its default export draws the part, with its own routes. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const holdsOneOf = ({ roles }: Account, ...wanted: readonly string[]): boolean => roles.some(({ role }) => wanted.includes(role));
/** Roles that configure the house or read its log, and have no business with dossiers. */
const WITHOUT_DESK: readonly string[] = ['systemAdmin', 'procedureApprover', 'auditor'];
export const worksAtADesk = ({ kind, roles }: Account): boolean => kind === 'OFFICIAL' && roles.some(({ role }) => !WITHOUT_DESK.includes(role));
/** With roles of one's own: who stands in for a head does not read the log. */
export const readsTheLog = ({ roles, ...account }: Account): boolean => holdsOneOf({ ...account, roles: roles.filter(({ onBehalfOf }) => onBehalfOf === undefined) }, 'auditor', 'approver', 'centerLeader');
