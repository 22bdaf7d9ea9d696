/** OWASP ASVS 5, V6.3.1: of one account from one address. */
export const LOGIN_ATTEMPTS = { most: 5, milliseconds: 15 * 60 * 1000 } as const;
const FIRST_HOLD_MILLISECONDS = 100;

/**
 * The answer is held back, longer each time, so that guessing is slow long before it is refused.
 *
 * @param earlier  attempts before this one that still count
 */
export const holdMillisecondsAfter = (earlier: number): number => (earlier === 0 ? 0 : FIRST_HOLD_MILLISECONDS * 2 ** (earlier - 1));

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
