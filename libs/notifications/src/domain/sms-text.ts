/** `UNACCENTED`: at most 160 characters, one part. `ACCENTED`: as written, paid per 70. */
export type SmsAlphabet = 'UNACCENTED' | 'ACCENTED';
export interface SmsText {
  readonly text: string;
  /** What the carrier counts and charges. */
  readonly parts: number;
}

/** Where a text is longer than one part, each part gives up room for its place in the row. @see 3GPP TS 23.040 */
const SIZES = { UNACCENTED: { alone: 160, each: 153 }, ACCENTED: { alone: 70, each: 67 } } as const;

/** @see 3GPP TS 23.038, default alphabet and its extension (counted twice) */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('^{}\\[~]|€');
const SPELLED: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '•': '-',
  '«': '"',
  '»': '"',
  '₫': 'd',
};

/** `text` as it is sent: an unaccented one is cut at a word so that it stays one part. */
export function smsText(text: string, alphabet: SmsAlphabet): SmsText {
  if (alphabet === 'UNACCENTED') return { text: cut(unaccented(text), SIZES.UNACCENTED.alone), parts: 1 };
  const { alone, each } = SIZES.ACCENTED;
  // One accented letter makes the whole message one of 16-bit units; a message without any stays in the small alphabet.
  if (septets(text) !== null) return { text, parts: partsOf(septets(text)!, SIZES.UNACCENTED) };
  return { text, parts: partsOf(text.length, { alone, each }) };
}

const partsOf = (length: number, { alone, each }: { readonly alone: number; readonly each: number }): number =>
  length <= alone ? 1 : Math.ceil(length / each);

/** Without tone marks and other signs a plain telephone does not know. */
function unaccented(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return Array.from(plain, (character) => SPELLED[character] ?? (sizeOf(character) === 0 ? '?' : character)).join('');
}

function cut(text: string, most: number): string {
  if (septets(text)! <= most) return text;
  const words = text.split(' ');
  while (words.length > 1 && septets(`${words.join(' ')}...`)! > most) words.pop();
  const kept = words.join(' ');
  return `${septets(`${kept}...`)! > most ? kept.slice(0, (most - 3) / 2) : kept}...`;
}

/** Length in the small alphabet; null where a character is not in it. */
function septets(text: string): number | null {
  let length = 0;
  for (const character of text) {
    const size = sizeOf(character);
    if (size === 0) return null;
    length += size;
  }
  return length;
}

const sizeOf = (character: string): 0 | 1 | 2 => (BASIC.has(character) ? 1 : EXTENDED.has(character) ? 2 : 0);
