/** Attempts at one account from one address: instants in epoch milliseconds, oldest first. */
export type Attempts = readonly number[];

export const ATTEMPTS_ALLOWED = 5;
export const WINDOW_MILLISECONDS = 15 * 60 * 1000;
const FIRST_HOLD_MILLISECONDS = 100;

export type AttemptJudgement =
  /** The answer is held back, longer each time, so that guessing is slow long before it is refused. */
  | { readonly allowed: true; readonly holdMilliseconds: number; readonly attempts: Attempts }
  | { readonly allowed: false; readonly retryAfterSeconds: number; readonly attempts: Attempts };

/**
 * Counts an attempt before its password is looked at, so that guesses sent side by side count as well.
 * A refused attempt does not lengthen the wait: nobody can lock a stranger's account for ever.
 */
export function judgeAttempt(earlier: Attempts, at: number): AttemptJudgement {
  const recent = earlier.filter((attempt) => attempt > at - WINDOW_MILLISECONDS);
  const oldest = recent[0];
  if (recent.length >= ATTEMPTS_ALLOWED && oldest !== undefined) {
    const retryAfterSeconds = Math.max(1, Math.ceil((oldest + WINDOW_MILLISECONDS - at) / 1000));
    return { allowed: false, retryAfterSeconds, attempts: recent };
  }
  const holdMilliseconds = recent.length === 0 ? 0 : FIRST_HOLD_MILLISECONDS * 2 ** (recent.length - 1);
  return { allowed: true, holdMilliseconds, attempts: [...recent, at] };
}

/** What counts as one address: an IPv4 address, or the /64 network a provider gives one IPv6 customer. */
export function addressKey(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
