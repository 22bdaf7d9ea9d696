import { KNOWN_PASSWORDS } from './known-passwords.js';

/** What is known of whoever a password is for, and would be tried first. */
export interface PasswordOwner {
  readonly login?: string | null;
  readonly fullName?: string | null;
  readonly representativeName?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly personalId?: string | null;
  readonly representativeId?: string | null;
  readonly organizationCode?: string | null;
  /** `1990-05-31` */
  readonly birthDate?: string | null;
}

/** More around a known word than this is something of its own. */
const AROUND = 10;
const RUN = 3;
const REPEATED = 4;
/** Runs of letters of which each is known, no more: three or four words together are what is asked for. */
const WORDS = 2;
/** Fewer letters than this beside one's own name or number are an ornament. */
const OF_ITS_OWN = 4;
const OWN_WORD = 5;
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) => [row, [...row].reverse().join('')]);
const STANDS_FOR: Readonly<Record<string, string>> = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's' };

/** Whether guessers come to it soon: a known word, keys in a row, a date, and nothing but digits and signs around it. */
export function isCommonPassword(password: string): boolean {
  const text = folded(password);
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length < RUN && isKnownNumber(text.replace(/\D/g, ''))) return true;
  return spellings(text).some((spelling) => {
    const words = spelling.split(/[^a-z]+/).filter((word) => word.length > 1);
    const cores = [spelling, spelling.replace(/^[^a-z]+|[^a-z]+$/g, '')].map(compact);
    const known = [...cores.filter(isKnown), ...(words.length <= WORDS && words.every(isKnown) ? [words.join('')] : [])];
    return known.some((core) => core !== '' && text.length - core.length <= AROUND);
  });
}

/** Whether it is little more than the name, login, number or date of birth of its owner. */
export function isOwnersPassword(password: string, owner: PasswordOwner): boolean {
  const text = folded(password);
  const names = [owner.login, owner.fullName, owner.representativeName, owner.email?.split('@')[0]].flatMap((name) => (name ? [folded(name)] : []));
  const parts = new Set(names.flatMap((name) => partsOf(name.split(/[^a-z0-9]+/).filter((word) => word !== ''))));
  const numbers = [owner.phone, owner.phone?.replace(/^0/, ''), owner.personalId, owner.representativeId, owner.organizationCode, ...daysOf(owner.birthDate)];
  const own = [...names.map(compact), ...numbers.flatMap((number) => (number ? [compact(number)] : []))].filter((word) => word.length >= OWN_WORD);
  return spellings(text).map(compact).some((spelling) => {
    const core = spelling.replace(/^\d+|\d+$/g, '');
    if (core.length > 1 && parts.has(core)) return true;
    return own.some((word) => spelling.includes(word) && spelling.replaceAll(word, '').replace(/\d/g, '').length < OF_ITS_OWN);
  });
}

/** As it is compared: no case, no tone marks. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
const compact = (text: string): string => text.replace(/[^a-z0-9]/g, '');

/** As written, and with signs that stand for letters read as those, `1` and `!` also as themselves; what follows the last letter may be no part of the word. */
function spellings(text: string): readonly string[] {
  const shorter = text.replace(/[^a-z]+$/, '');
  const read = (from: string, one: string): string => [...from].map((sign) => STANDS_FOR[sign] ?? ('1!|'.includes(sign) ? one || sign : sign)).join('');
  return [text, shorter, ...['i', 'l', ''].flatMap((one) => [read(text, one), read(shorter, one)])];
}

function isKnown(word: string): boolean {
  return KNOWN_PASSWORDS.has(word) || isRun(word) || (word.length >= REPEATED && isRepeated(word));
}

const isRun = (text: string): boolean => text.length >= RUN && ROWS.some((row) => row.includes(text));

function isRepeated(text: string): boolean {
  const unit = /^(.+?)\1+$/.exec(text)?.[1];
  return unit !== undefined && (unit.length < RUN || KNOWN_PASSWORDS.has(unit) || isRun(unit));
}

/** A number of a kind people choose: in a row, repeated, a year, a day, a mobile number. */
function isKnownNumber(digits: string): boolean {
  const unit = /^(.+?)\1*$/.exec(digits)?.[1];
  if (unit === undefined) return false;
  return unit.length < RUN || [unit, digits].some((number) => isKnown(number) || KNOWN_NUMBERS.some((pattern) => pattern.test(number)));
}
const DAY = '(0[1-9]|[12]\\d|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const YEAR = '(19|20)\\d\\d';
const KNOWN_NUMBERS = [`${YEAR}`, `${DAY}${MONTH}${YEAR}`, `${DAY}${MONTH}\\d\\d`, `${YEAR}${MONTH}${DAY}`, '0[35789]\\d{8}'].map((pattern) => new RegExp(`^${pattern}$`));

/** The last words of a name, and the first: `Nguyễn Văn An` yields an, vanan, nguyenvanan, nguyen, nguyenan. */
const partsOf = (words: readonly string[]): readonly string[] => [
  ...words,
  ...words.map((_, index) => words.slice(index).join('')),
  `${words[0] ?? ''}${words.at(-1) ?? ''}`,
];

function daysOf(day: string | null | undefined): readonly string[] {
  const [year, month, date] = day?.split('-') ?? [];
  if (!year || !month || !date) return [];
  return [`${date}${month}${year}`, `${year}${month}${date}`, `${date}${month}${year.slice(2)}`];
}
