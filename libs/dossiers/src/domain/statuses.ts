import { DOSSIER_STATUSES, type DossierStatus } from '@app/contracts';

/**
 * Which national status may follow which. A status that stays is no move. `WITHDRAWAL_REQUESTED` goes back to the
 * status before it, or to `STOPPED`.
 *
 * @see the national list of dossier statuses (docs: domain facts, dossier status)
 */
const MAY_FOLLOW: Readonly<Record<DossierStatus, readonly DossierStatus[]>> = {
  REGISTERED: ['ACCEPTED', 'REFUSED', 'SUPPLEMENT_REQUIRED', 'WITHDRAWAL_REQUESTED'],
  ACCEPTED: ['PROCESSING', 'SUPPLEMENT_REQUIRED', 'STOPPED', 'WITHDRAWAL_REQUESTED'],
  REFUSED: [],
  PROCESSING: ['SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'RESOLVED'],
  // `REFUSED` is the civil-status text's third case: who was asked to complete the papers at the counter and cannot.
  SUPPLEMENT_REQUIRED: ['ACCEPTED', 'REFUSED', 'PROCESSING', 'WITHDRAWAL_REQUESTED', 'STOPPED'],
  PAYMENT_REQUIRED: ['PROCESSING', 'RESOLVED', 'WITHDRAWAL_REQUESTED', 'STOPPED'],
  WITHDRAWAL_REQUESTED: ['STOPPED'],
  STOPPED: [],
  RESOLVED: ['RETURNED', 'PROCESSING'],
  RETURNED: [],
};

export const mayFollow = (from: DossierStatus, to: DossierStatus): boolean => MAY_FOLLOW[from].includes(to);
/** National id, 1 to 10. */
export const statusId = (status: DossierStatus): number => DOSSIER_STATUSES.indexOf(status) + 1;
