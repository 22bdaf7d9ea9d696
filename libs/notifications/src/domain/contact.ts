import type { AccountId } from '@app/kernel';
import type { Language, NotificationChannel } from './language.js';

/** Somebody to be told something, and what is known of how to reach them. */
export interface Recipient {
  readonly id: AccountId;
  readonly name: string;
  readonly language: Language;
  readonly email: string | null;
  readonly phone: string | null;
  /** A disabled account is told nothing outside the portal: the address may have another owner by now. */
  readonly disabled: boolean;
}
export interface Way {
  readonly channel: NotificationChannel;
  /** Null on the portal: the account is the address. */
  readonly address: string | null;
}

/** Every way this recipient can be reached, of those the template has words for. The portal always is one. */
export function waysTo(recipient: Recipient, worded: readonly NotificationChannel[]): readonly Way[] {
  const ways: Way[] = [{ channel: 'PORTAL', address: null }];
  if (recipient.disabled) return ways;
  const email = emailAddress(recipient.email);
  const phone = phoneNumber(recipient.phone);
  if (email !== null && worded.includes('EMAIL')) ways.push({ channel: 'EMAIL', address: email });
  if (phone !== null && worded.includes('SMS')) ways.push({ channel: 'SMS', address: phone });
  return ways;
}

/** A plain address, or null. Lists, comments, quoted names and anything that could end a header line are no addresses. */
export function emailAddress(text: string | null): string | null {
  const address = text?.trim() ?? '';
  if (address.length > 254 || address.includes('..')) return null;
  return /^[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,62}[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/.test(
    address,
  )
    ? address
    : null;
}

/** A Vietnamese mobile number as `+84…`, or null: 09x, 08x, 07x, 05x, 03x and nine further digits in all. */
export function phoneNumber(text: string | null): string | null {
  const [, digits] = /^(?:\+?84|0)([35789]\d{8})$/.exec((text ?? '').replace(/[\s.-]/g, '')) ?? [];
  return digits === undefined ? null : `+84${digits}`;
}
