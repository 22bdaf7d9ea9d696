import type { DossierStatus } from '@app/contracts';
import type { Collect } from './payment.js';

/** What a dossier says about its place in the process, as far as money hangs on it. */
export interface PayingMoment {
  readonly isReceived: boolean;
  readonly status: DossierStatus;
  /** The diagram waits for `payments.settled`. */
  readonly isAwaited: boolean;
}
/** How a dossier ended; undefined while it goes on. `refused` also where its refusal only waits to be handed over. */
export type Ending = 'done' | 'refused' | 'stopped' | undefined;

/**
 * Whether money is taken still. A result that was handed over before its fee was paid does not make the fee go away; a dossier that was
 * refused, withdrawn or stopped pays nothing more.
 */
export const staysOwed = (ended: Ending): boolean => ended === undefined || ended === 'done';

/** What falls due where: upfront with acceptance, the rest when the result is ready or handed over, or when the diagram waits for it. */
export function dueNow({ isReceived, status, isAwaited }: PayingMoment): readonly Collect[] {
  if (!isReceived) return [];
  return isAwaited || status === 'PAYMENT_REQUIRED' || status === 'RESOLVED' || status === 'RETURNED' ? ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN'] : ['COLLECT_UPFRONT'];
}
