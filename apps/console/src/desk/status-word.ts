import type { TextKey } from '@app/ui';

const STATUSES = [
  'REGISTERED', 'ACCEPTED', 'REFUSED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'RESOLVED', 'RETURNED',
] as const;

/** The national status in words. */
export function statusWord(status: string): TextKey {
  const known = STATUSES.find((one) => one === status) ?? 'REGISTERED';
  return `desk.status.${known}`;
}
