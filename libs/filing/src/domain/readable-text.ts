import type { DeclarationProblemCode } from './declaration-problem.js';

/** Text as it is kept: composed letters (NFC), no space around it. Names keep their diacritics and are not split. */
export const tidied = (text: string): string => text.normalize('NFC').trim();

/** What makes a text unfit to be printed on a paper of the State, or null. */
export function unreadable(text: string): DeclarationProblemCode | null {
  if (isDamaged(text)) return 'legacy_encoding';
  return INVISIBLE.test(text) ? 'invisible_characters' : null;
}

/** Control, zero-width, direction and private-use characters, halves of letters; line breaks and tabs are text. */
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/**
 * Letters of an eight-bit Vietnamese font read as Latin, or Unicode read as eight bits. Only what no Vietnamese word and
 * hardly any foreign name contains: `Müller`, `François`, `Noël`, `Raúl` and `Seán` are names.
 */
function isDamaged(text: string): boolean {
  const words = text.replace(QUOTED, '$1').replace(WEB_ADDRESS, '');
  return DAMAGED.some((sign) => sign.test(words)) || (words.match(VNI_WEAK) ?? []).length > 1;
}
/** `«lim»`, and an address with a query: signs of the text, not what is left of letters. */
const QUOTED = /(?<!\p{L})«([^«»]*)»(?!\p{L})/gu;
const WEB_ADDRESS = /\S+\/\S*\?\S*/gu;

const DAMAGED: readonly RegExp[] = [
  // TCVN3 puts Latin capitals and signs in the middle of a word: `NguyÔn V¨n`, `TrÇn ThÞ`, `Hµ`, `®Æng`.
  /[a-z][À-Þ](?![A-ZÀ-Þ])/u,
  /[A-Za-z][¨ª«¬µ¶·¸¹»¼½¾]/u,
  /[®©][A-Za-zÀ-ÿ]/u,
  // VNI writes the vowel and, after it, a letter that stands for its marks: `Nguyeãn Vaên`, `Traàn`, `Leâ`.
  /[aA][âêàåãäùøÂÊÀÅÃÄÙØ]|[eE][âåãäùøÂÅÃÄÙØ]|[oO][âåäøÂÅÄØ]|[uUyY][ùøÙØ]/u,
  // UTF-8 read as Latin: `Nguyá»…n`, `VÄƒn`, `Æ°`; and what was lost altogether: `Nguy?n`, U+FFFD.
  /á[»º]|Ä[ƒ‘\u0091\u0083]|Æ[°¡]|Ã[\u0080-¿]|â€/u,
  /\p{L}\?\p{L}|\uFFFD/u,
];
/** Not `oá`, `uá`, `oé`, `oè`, `uè` and the like, which Vietnamese writes: `khoá`, `quán`, `khoé`, `ngoèo`, `què`. */
const VNI_WEAK = /[aAeEyY][áéèúüëûïõÁÉÈÚÜËÛÏÕ]|[oOuU][úüëûïõÚÜËÛÏÕ]|[ñÑöÖ]/gu;
