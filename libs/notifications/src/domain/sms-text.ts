/** `UNACCENTED`: at most 160 characters, one part. `ACCENTED`: as written, paid per 70. */
export type SmsAlphabet = 'UNACCENTED' | 'ACCENTED';
export interface SmsText {
  readonly text: string;
  /** What the carrier counts and charges. */
  readonly parts: number;
}
/** What a text is made of. Where it is too long, what yields first is shortened, then what yields last; the rest is sent whole. */
export interface SmsStretch {
  readonly text: string;
  readonly yields: 'first' | 'last' | 'never';
}
/** What yields first keeps so much of itself, so that it still says something. */
export const LEAST_OF_FREE = 20;
export const LONGEST_SMS = 160;

/** Where a text is longer than one part, each part gives up room for its place in the row. @see 3GPP TS 23.040 */
const SIZES = { UNACCENTED: { alone: LONGEST_SMS, each: 153 }, ACCENTED: { alone: 70, each: 67 } } as const;

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

/** A text as it is sent: an unaccented one is shortened at words so that it stays one part, unless what never yields is longer by itself. */
export function smsText(stretches: readonly SmsStretch[], alphabet: SmsAlphabet): SmsText {
  if (alphabet === 'UNACCENTED') {
    const plain = shortened(stretches.map(({ text: one, yields }) => ({ text: unaccented(one), yields })));
    return { text: plain, parts: partsOf(septets(plain)!, SIZES.UNACCENTED) };
  }
  const text = textOf(stretches);
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

/** What yields is shortened from the end of the text to its beginning. */
function shortened(stretches: readonly SmsStretch[]): string {
  let now = stretches;
  for (const yields of ['first', 'last'] as const) {
    for (let at = now.length - 1; at >= 0; at -= 1) {
      const stretch = now[at]!;
      const over = septets(textOf(now))! - LONGEST_SMS;
      if (over <= 0) return textOf(now);
      if (stretch.yields !== yields) continue;
      const most = Math.max(septets(stretch.text)! - over, yields === 'first' ? LEAST_OF_FREE : 0);
      now = now.with(at, { text: cut(stretch.text, most), yields });
    }
  }
  return textOf(now);
}

/** Cut at a word, where it can be; it stays apart from what stands beside it. */
function cut(text: string, most: number): string {
  if (septets(text)! <= most) return text;
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  const ended = (kept: string) => `${before}${kept}...${after}`;
  const words = text.trim().split(' ');
  while (words.length > 1 && septets(ended(words.join(' ')))! > most) words.pop();
  const kept = words.join(' ');
  const room = Math.max(0, most - septets(ended(''))!);
  const result = ended(septets(kept)! > room ? kept.slice(0, room / 2) : kept);
  return septets(result)! < septets(text)! ? result : text;
}

const textOf = (stretches: readonly SmsStretch[]): string => stretches.map(({ text }) => text).join('');

/** What an unaccented SMS of this text takes of `LONGEST_SMS`. */
export const smsLength = (text: string): number => septets(unaccented(text))!;

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
