import { CODE_MILLISECONDS } from '../domain/one-time-code.js';
import type { PrivateMessage } from './private-messages.js';

/** The message a code travels in. Without a code it goes nowhere. */
export const codeMessage = (
  to: Pick<PrivateMessage, 'recipientId' | 'phone' | 'language'>,
  code: string | null,
): PrivateMessage => ({
  recipientId: to.recipientId,
  phone: code === null ? null : to.phone,
  email: null,
  language: to.language,
  kind: 'one-time-code',
  values: { otp: code ?? '', minutes: String(CODE_MILLISECONDS / 60_000) },
});
