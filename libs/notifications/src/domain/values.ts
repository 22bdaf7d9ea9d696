import { nationalCalendar, officeTime } from '@app/calendar';
import { Defect, type Instant, type Text } from '@app/kernel';
import type { Language } from './language.js';
import { oneLine } from './plain-text.js';

/** What fills a gap of a template. Plain JSON: kept with the notification, so that it can be shown in the other language. */
export type Value =
  /** As somebody wrote it. */
  | string
  /** Ours, in both languages. */
  | Text
  | { readonly instant: Instant }
  /** Whole VND. */
  | { readonly money: number };
export type Values = Readonly<Record<string, Value>>;

/** An instant on the wall clock of the offices, whatever zone the machine is in: the milliseconds it would have if that clock showed UTC. */
export const wallOf = (instant: Instant): number =>
  Date.parse(officeTime(instant, nationalCalendar()).replace(/[+-]\d{2}:\d{2}$/, 'Z'));

/** One line of visible characters. Dates `dd/MM/yyyy`, times `HH:mm`, money `1.250.000 đ`, in both languages. */
export function written(value: Value, language: Language): string {
  if (typeof value === 'string') return oneLine(value);
  if ('instant' in value) return clockTime(value.instant);
  if ('money' in value) return money(value.money);
  return oneLine(value[language]);
}

/** `HH:mm dd/MM/yyyy` on the wall clock of an office. */
function clockTime(instant: Instant): string {
  if (Number.isNaN(Date.parse(instant))) throw new Defect('not an instant', { instant });
  const text = officeTime(instant, nationalCalendar());
  const [year, month, day] = text.slice(0, 10).split('-');
  return `${text.slice(11, 16)} ${day}/${month}/${year}`;
}

function money(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Defect('money is whole VND', { amount });
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đ`;
}
