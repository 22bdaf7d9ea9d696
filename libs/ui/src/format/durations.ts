type Language = 'vi' | 'en';
const MINUTES_OF_DAY = 480;
const UNITS = {
  vi: { day: ['ngày làm việc', 'ngày làm việc'], hour: ['giờ', 'giờ'], minute: ['phút', 'phút'] },
  en: { day: ['working day', 'working days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'] },
} as const;

/** Working minutes in the words people use: `2 ngày làm việc 3 giờ`, `5 giờ`, `20 phút`. A working day has eight hours. */
export function formatWorkingTime(minutes: number, language: Language): string {
  const whole = Math.round(Math.abs(minutes));
  const days = Math.floor(whole / MINUTES_OF_DAY);
  const hours = Math.floor((whole % MINUTES_OF_DAY) / 60);
  const rest = whole % 60;
  if (days > 0) return [counted(days, 'day', language), hours > 0 ? counted(hours, 'hour', language) : ''].filter(Boolean).join(' ');
  if (hours > 0) return [counted(hours, 'hour', language), rest > 0 ? counted(rest, 'minute', language) : ''].filter(Boolean).join(' ');
  return counted(rest, 'minute', language);
}

const MINUTE_MILLISECONDS = 60_000;
/**
 * The working time of a stay; where there was none, why: it lasted less than a minute, or the office was closed all the while. Instants are
 * ISO 8601, `minutes` working minutes.
 */
export function formatStay({ from, to, minutes }: { readonly from: string; readonly to: string; readonly minutes: number }, language: Language): string {
  if (Math.round(minutes) > 0) return formatWorkingTime(minutes, language);
  const isShort = Date.parse(to) - Date.parse(from) < MINUTE_MILLISECONDS;
  if (language === 'vi') return isShort ? 'dưới 1 phút' : 'ngoài giờ làm việc';
  return isShort ? 'under a minute' : 'outside office hours';
}

const TERM_UNITS = {
  vi: { WORKING_DAY: ['ngày làm việc', 'ngày làm việc'], WORKING_HOUR: ['giờ làm việc', 'giờ làm việc'], DAY: ['ngày', 'ngày'], MONTH: ['tháng', 'tháng'] },
  en: { WORKING_DAY: ['working day', 'working days'], WORKING_HOUR: ['working hour', 'working hours'], DAY: ['day', 'days'], MONTH: ['month', 'months'] },
} as const;

/** A term in the unit of the law: `15 ngày làm việc`; nought working days is the very day. */
export function formatTerm({ quantity, unit }: { readonly quantity: number; readonly unit: keyof (typeof TERM_UNITS)['vi'] }, language: Language): string {
  if (quantity === 0 && unit === 'WORKING_DAY') return language === 'vi' ? 'trong ngày làm việc' : 'the same working day';
  const number = String(quantity).replace('.', language === 'vi' ? ',' : '.');
  return `${number} ${TERM_UNITS[language][unit][quantity === 1 ? 0 : 1]}`;
}

/** What terms are counted in, as many are said: `ngày làm việc`. */
export const termUnit = (unit: keyof (typeof TERM_UNITS)['vi'], language: Language): string => TERM_UNITS[language][unit][1];

const counted = (quantity: number, unit: 'day' | 'hour' | 'minute', language: Language): string =>
  `${quantity} ${UNITS[language][unit][quantity === 1 ? 0 : 1]}`;
