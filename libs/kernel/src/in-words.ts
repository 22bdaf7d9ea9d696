const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000;

/**
 * A whole amount in Vietnamese words, as receipts write it: `1250000` is "Một triệu hai trăm năm mươi nghìn đồng".
 *
 * @throws {RangeError} no whole number from 0 to 2^53 - 1
 */
export function amountInWords(amount: number): string {
  const words = numberInWords(amount);
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
}

/**
 * A civil day in Vietnamese words, as civil status registers write it: `2026-11-01` is "Ngày một tháng mười một năm hai nghìn không trăm
 * hai mươi sáu".
 *
 * @throws {RangeError} not `yyyy-MM-dd`
 */
export function dayInWords(day: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === '') throw new RangeError('not a civil day');
  const [d, m, y] = [date, month, year].map((part) => numberInWords(Number(part)));
  // The fourth month has a name of its own.
  return `Ngày ${d} tháng ${month === '04' ? 'tư' : m} năm ${y}`;
}

function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a whole number');
  return value === 0 ? 'không' : wholeInWords(value, false);
}

/** Above a billion the count of billions is a number of its own: "hai nghìn tỷ". */
function wholeInWords(value: number, isAfterMore: boolean): string {
  const [billions, rest] = [Math.floor(value / BILLION), value % BILLION];
  const above = billions === 0 ? '' : `${wholeInWords(billions, isAfterMore)} tỷ`;
  return [above, belowBillion(rest, isAfterMore || billions > 0)].filter((part) => part !== '').join(' ');
}

function belowBillion(value: number, isAfterMore: boolean): string {
  const groups = [Math.floor(value / 1_000_000), Math.floor(value / 1_000) % 1_000, value % 1_000];
  let isFirst = !isAfterMore;
  const parts: string[] = [];
  groups.forEach((group, index) => {
    if (group === 0) return;
    parts.push([groupInWords(group, isFirst), SCALES[groups.length - 1 - index]].filter((part) => part !== '').join(' '));
    isFirst = false;
  });
  return parts.join(' ');
}

/** Three digits. Behind a larger group hundreds and tens are said even where they are nothing: "không trăm lẻ năm". */
function groupInWords(group: number, isFirst: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundreds > 0 || !isFirst) words.push(`${DIGITS[hundreds]} trăm`);
  if (tens > 1) words.push(`${DIGITS[tens]} mươi`);
  if (tens === 1) words.push('mười');
  if (tens === 0 && ones > 0 && words.length > 0) words.push('lẻ');
  if (ones > 0) words.push(lastDigit(tens, ones));
  return words.join(' ');
}

/** One is "mốt" and five "lăm" behind tens; five is "lăm" behind ten as well, one stays "một". */
function lastDigit(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 5 && tens > 0) return 'lăm';
  return DIGITS[ones] ?? '';
}
