/** Parameters of VNPAY 2.1.0 as they are signed: sorted by name, encoded as a form (a space is `+`), without the signature itself. */
export const SIGNATURE = 'vnp_SecureHash';
const UNSIGNED = new Set([SIGNATURE, 'vnp_SecureHashType']);

export type Parameters = Readonly<Record<string, string>>;

export function signedText(parameters: Parameters): string {
  return Object.keys(parameters)
    .filter((name) => !UNSIGNED.has(name) && parameters[name] !== '')
    .sort()
    .map((name) => `${encoded(name)}=${encoded(parameters[name] ?? '')}`)
    .join('&');
}
const encoded = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`).replace(/%20/g, '+');

/** A query as it came. Null where a name comes twice, is none of the scheme's, or cannot be decoded: then nobody signed this. */
export function parametersOf(query: string): Parameters | null {
  const found: Record<string, string> = {};
  for (const pair of query.split('&').filter((one) => one !== '')) {
    const [name = '', value = ''] = pair.split('=', 2).map(decoded);
    if (name === null || value === null || !/^vnp_[A-Za-z]{1,40}$/.test(name) || Object.hasOwn(found, name)) return null;
    found[name] = value;
  }
  return found;
}
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
}
