import type { PublicProgress } from '@app/contracts';
import { html, Html } from './html.js';
import { clockTime, said, word, workingTime, type Language } from './page-words.js';

/** The marks of the kit's `TimeState`, drawn without script. */
const RING = '<circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" stroke-width="1.8"/>';
const MARKS = {
  on: RING,
  soon: `${RING}<path d="M6 1.2A4.8 4.8 0 0 1 10.8 6H6Z" fill="currentColor"/>`,
  today: `${RING}<path d="M6 1.2a4.8 4.8 0 1 1-4.8 4.8H6Z" fill="currentColor"/>`,
  late: '<circle cx="6" cy="6" r="5.7" fill="currentColor"/><path d="M6 2.8v3.8M6 8.7v.4" stroke="var(--late-ground)" stroke-width="1.6" stroke-linecap="round"/>',
  pause: '<path d="M3.5 2v8M8.5 2v8" stroke="currentColor" stroke-width="2.6"/>',
  done: '<path d="m1.8 6.5 2.8 2.8 5.6-6.6" fill="none" stroke="currentColor" stroke-width="2"/>',
  'done-late': '<path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" stroke-width="2"/>',
} as const;

const mark = (look: keyof typeof MARKS, text: string): Html =>
  html`<span class="time ${look}"><svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">${new Html(MARKS[look])}</svg>${text}</span>`;

/** How the promised date stands: a word, a mark, a ground. Which word is the dossier's own clock's to say, the same on every surface. */
export function timeState(progress: PublicProgress, language: Language): Html | null {
  const { timing, ended, resolvedAt, clocks, dueAt } = progress;
  if (resolvedAt !== null || ended !== null) return timing === null || ended === 'stopped' ? null : finished(timing, language);
  const promised = clocks.find(({ clock }) => clock === 'promised');
  if (!promised || dueAt === null) return null;
  const { urgency, minutesLeft, isPaused } = promised;
  const left = minutesLeft === null ? '' : minutesLeft === 0 ? word('leftNone', language) : said('leftOf', language, { time: workingTime(Math.abs(minutesLeft), language) });
  const withLeft = (text: string): string => (left === '' ? text : `${text} · ${left}`);
  if (urgency === 'OVERDUE') return mark('late', `${late(minutesLeft, language)}${isPaused ? ` · ${word('paused', language)}` : ''}`);
  if (urgency === 'PAUSED') return mark('pause', word('paused', language));
  if (urgency === 'DUE_TODAY') return mark('today', said('dueToday', language, { time: clockTime(dueAt) }));
  return urgency === 'DUE_SOON' ? mark('soon', withLeft(word('dueSoon', language))) : mark('on', withLeft(word('inTime', language)));
}

const finished = (timing: NonNullable<PublicProgress['timing']>, language: Language): Html =>
  timing === 'OVERDUE' ? mark('done-late', word('late', language)) : mark('done', word(timing === 'EARLY' ? 'early' : 'onTime', language));

/** Between the hours of the office no time passes: nought minutes say nothing. */
const late = (minutesLeft: number | null, language: Language): string =>
  minutesLeft === null || minutesLeft === 0 ? word('late', language) : `${word('lateBy', language)} ${workingTime(-minutesLeft, language)}`;
