import type { Reader } from '@app/platform';
import { type Actor, isDeskRole } from '../domain/actor.js';

/** As whom the tables see somebody who asks: by account, and by the divisions in which work on dossiers is done. */
export function readerOf({ accountId, roles }: Pick<Actor, 'roles'> & { readonly accountId: string | null }): Reader {
  const places: Record<string, string[]> = {};
  for (const { agencyCode, division, role } of roles) if (isDeskRole(role)) (places[agencyCode] ??= []).push(division);
  return { accountId, places, audited: [] };
}

/** Somebody who sees only what is his or her own. */
export const ownerOnly = (accountId: string): Reader => ({ accountId, places: {}, audited: [] });
/** An auditor: sees the dossiers of these agencies, and nothing as anybody else. */
export const auditorOf = (agencies: readonly string[]): Reader => ({ accountId: null, places: {}, audited: agencies });
