import type { Language } from '@app/ui';

const MINUTE_SECONDS = 60;

/** Of the clock on the wall, roughly: seconds, from two minutes on minutes, from two hours on hours, from two days on days. */
export function lasting(seconds: number, language: Language): string {
  const minutes = Math.floor(seconds / MINUTE_SECONDS);
  const [count, unit] = minutes < 2 ? [Math.floor(seconds), 'second'] : minutes < 120 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 60 / 24), 'day'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
