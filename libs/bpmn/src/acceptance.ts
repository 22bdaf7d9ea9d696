import type { DossierStatus } from '@app/contracts';

/** Statuses a dossier has before it is accepted, and those it can end with without ever being accepted. */
const BEFORE_ACCEPTANCE: readonly DossierStatus[] = ['REGISTERED', 'REFUSED', 'SUPPLEMENT_REQUIRED', 'WITHDRAWAL_REQUESTED', 'STOPPED'];

/** Whether a dossier that comes to this status has been accepted: the clock of the law runs from there. */
export const startsTheClock = (status: DossierStatus): boolean => !BEFORE_ACCEPTANCE.includes(status);
