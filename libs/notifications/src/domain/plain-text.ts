/** A value longer than this says nothing more to its reader. */
const LONGEST = 1000;

/**
 * `text` as one line of visible characters: composed (NFC), without control, format and direction characters, lone
 * surrogates and line breaks. A header, a line of a letter or an SMS cannot be left from inside such a line.
 */
export function oneLine(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const characters = Array.from(clean);
  return characters.length <= LONGEST ? clean : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
