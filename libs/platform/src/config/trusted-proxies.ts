import { isIP } from 'node:net';

const MOST = 20;

/**
 * Addresses of the proxies in front, from a list with commas: `127.0.0.1, 10.1.0.0/16`. Null where it cannot be used. A
 * number of hops is not taken: who reaches the port past the proxy would pass with an invented address. For the same
 * reason the whole world (`/0`) is no proxy.
 */
export function trustedProxies(text: string): readonly string[] | null {
  const proxies = text.split(',').map((one) => one.trim());
  return proxies.length <= MOST && proxies.every(isAddressOrNetwork) ? proxies : null;
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}
