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

const counted = (quantity: number, unit: 'day' | 'hour' | 'minute', language: Language): string =>
  `${quantity} ${UNITS[language][unit][quantity === 1 ? 0 : 1]}`;
