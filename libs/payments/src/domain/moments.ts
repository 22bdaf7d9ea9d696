import type { DossierStatus } from '@app/contracts';
import type { Collect } from './payment.js';

/** What a dossier says about its place in the process, as far as money hangs on it. */
export interface PayingMoment {
  readonly isReceived: boolean;
  readonly status: DossierStatus;
  /** The diagram waits for `payments.settled`. */
  readonly isAwaited: boolean;
}

/** What falls due where: upfront with acceptance, the rest when the result is ready, or when the diagram waits for it. */
export function dueNow({ isReceived, status, isAwaited }: PayingMoment): readonly Collect[] {
  if (!isReceived) return [];
  return isAwaited || status === 'PAYMENT_REQUIRED' || status === 'RESOLVED' ? ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN'] : ['COLLECT_UPFRONT'];
}
