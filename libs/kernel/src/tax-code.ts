const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * Whether this can be a tax code: ten digits, the last of which follows from the others, and for a dependent unit a dash and
 * three more. The code of an enterprise is its tax code.
 *
 * @see Circular 86/2024/TT-BTC; Law on Enterprises 2020 (59/2020/QH14), art. 29
 */
export function isTaxCode(text: string): boolean {
  if (!/^\d{10}(-\d{3})?$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return 10 - (sum % 11) === Number(text[9]);
}
