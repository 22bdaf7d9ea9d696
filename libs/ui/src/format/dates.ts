const ZONE = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});
const WEEKDAYS = {
  vi: { Mon: 'thứ Hai', Tue: 'thứ Ba', Wed: 'thứ Tư', Thu: 'thứ Năm', Fri: 'thứ Sáu', Sat: 'thứ Bảy', Sun: 'Chủ nhật' },
  en: { Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday', Sun: 'Sunday' },
} as const;

/** `21/11/2026`, the civil day in Vietnam. Takes an instant or a civil day (`2026-11-21`). */
export function formatDay(at: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(at)) return `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
  const { day, month, year } = partsOf(at);
  return `${day}/${month}/${year}`;
}

/** `16:05`, 24 hours. */
export function formatTime(at: string): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}

/** `16:05 21/11/2026` */
export const formatMoment = (at: string): string => `${formatTime(at)} ${formatDay(at)}`;

/** `16:05 thứ Bảy 21/11/2026` */
export function formatLongMoment(at: string, language: 'vi' | 'en'): string {
  const weekday = partsOf(at)['weekday'] as keyof (typeof WEEKDAYS)['vi'];
  return `${formatTime(at)} ${WEEKDAYS[language][weekday]} ${formatDay(at)}`;
}

/** True where both instants are on one civil day in Vietnam. */
export const isSameDay = (one: string, other: string): boolean => formatDay(one) === formatDay(other);

function partsOf(at: string): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
}
