import type { Language } from '../domain/registration.js';

export type PrivateMessage = {
  /** Whose it is: an account, or the id of a registration that is none yet. */
  readonly recipientId: string;
  /** Nothing leaves the house where both are null; it costs the same time. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: Language;
} & (
  | { readonly kind: 'one-time-code'; readonly values: { readonly otp: string; readonly minutes: string } }
  | { readonly kind: 'number-has-account' | 'ways-in-removed' | 'address-changed'; readonly values: Readonly<Record<string, never>> }
  | { readonly kind: 'password-recovery'; readonly values: { readonly token: string; readonly minutes: string } }
);

/**
 * Tells one person something nobody else may read. The notifications capability knows how; the house as a whole hands it in,
 * because capabilities do not know each other. The words are kept no longer than it takes to send them.
 */
export abstract class PrivateMessages {
  abstract send(message: PrivateMessage): Promise<void>;
}
