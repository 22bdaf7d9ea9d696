import { type Actor, type HeldRole } from '@app/dossiers';
import type { Officials } from '@app/identity';
import { DEMO_ACCOUNTS } from '../accounts.js';
import { COMMUNES } from '../province.js';

/** The demo's officials, as those who act. */
export class Cast {
  private constructor(private readonly actors: readonly Actor[]) {}

  static async of(officials: Officials): Promise<Cast> {
    const places = new Set(DEMO_ACCOUNTS.flatMap(({ roles }) => roles.map(({ agencyCode, division, role }) => `${agencyCode} ${division} ${role}`)));
    const held = new Map<string, HeldRole[]>();
    for (const place of places) {
      const [agencyCode = '', division = '', role = ''] = place.split(' ');
      for (const { accountId } of await officials.holding(`${agencyCode}/${division}`, role)) {
        held.set(accountId, [...(held.get(accountId) ?? []), { agencyCode, division, role }]);
      }
    }
    return new Cast([...held].map(([accountId, roles]) => ({ accountId: accountId as Actor['accountId'], kind: 'OFFICIAL', roles })));
  }

  /** Who holds the role in the agency, in whatever division. */
  holding(agencyCode: string, role: string): readonly Actor[] {
    return this.actors.filter(({ roles }) => roles.some((one) => one.agencyCode === agencyCode && one.role === role));
  }

  /** Communes are not alike: the last one is short of people. */
  slowness(agencyCode: string): number {
    return [0.7, 1, 0.8, 2.2][COMMUNES.findIndex(({ code }) => code === agencyCode)] ?? 1;
  }
}
