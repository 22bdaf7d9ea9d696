import type { DueExplanation, LedgerDay } from '@app/calendar';
import { html, type Html } from './html.js';
import { shortDay, termWords, word, type Language } from './page-words.js';

/** One cell a day: counted, resting, paused, to come, due. Says the same in words for those who do not see it. */
export function dayStrip({ days, on, term }: DueExplanation, today: string, language: Language): Html {
  const labelled = labelledDays(days, [on, today, days[0]?.day]);
  const cells = days.map((day, index) => cell(day, { on, today, isLabelled: labelled.has(index) }));
  const spoken = `${days[0] ? shortDay(days[0].day) : ''} – ${shortDay(on)}: ${termWords(term, language)}`;
  return html`<div role="img" aria-label="${spoken}"><ol class="days" aria-hidden="true">${cells}</ol></div>`;
}

/** A label is wider than its cell: two stand at least this many cells apart. */
const LABEL_CELLS = 3;
/** Where a date is written: at these days in the order of what they matter, unless a weightier one stands too near. */
function labelledDays(days: readonly LedgerDay[], wanted: readonly (string | undefined)[]): ReadonlySet<number> {
  const labelled = new Set<number>();
  for (const day of wanted) {
    const at = days.findIndex((one) => one.day === day);
    if (at >= 0 && [...labelled].every((other) => Math.abs(other - at) >= LABEL_CELLS)) labelled.add(at);
  }
  return labelled;
}

function cell(day: LedgerDay, { on, today, isLabelled }: { readonly on: string; readonly today: string; readonly isLabelled: boolean }): Html {
  const classes = [kindClass(day, on, today), day.day === today ? 'today' : '', day.day === on ? 'due' : ''].filter((name) => name !== '').join(' ');
  return html`<li class="${classes}"><span>${isLabelled ? shortDay(day.day) : ''}</span><i></i></li>`;
}

function kindClass({ kind, counted, day }: LedgerDay, on: string, today: string): string {
  if (kind === 'PAUSED') return 'wait';
  if (kind === 'FIRST_DAY') return 'start';
  // What a term rolls over is closed; the day it rolls on to is a day of work, though it adds nothing.
  if (kind === 'REST_DAY' || kind === 'OFF' || (counted === 0 && !(kind === 'ROLLED' && day === on))) return 'rest';
  return day < today ? 'run' : 'todo';
}

/** The same ledger as a table that adds up to the date. */
export function dayTable({ days, on, term }: DueExplanation, language: Language): Html {
  const none = word('notCounted', language);
  const of = (kind: LedgerDay['kind']) => days.filter((day) => day.kind === kind);
  const counted = days.filter((day) => day.counted > 0);
  const total = Math.round(counted.reduce((sum, day) => sum + day.counted, 0) * 100) / 100;
  const first = (isReturn: boolean) => of('FIRST_DAY').filter(({ day }) => (day === on) === isReturn)
    .map(({ day, note }) => row(`${shortDay(day)}: ${note?.[language] ?? word('firstDay', language)}`, isReturn ? '' : none));
  const rows = [
    ...first(false),
    ...(counted.length > 0 ? [row(`${word('counted', language)}: ${ranges(counted)}`, termWords({ quantity: total, unit: term.unit }, language))] : []),
    ...(of('PAUSED').length > 0 ? [row(`${word('pausedDays', language)}: ${ranges(of('PAUSED'))}`, none)] : []),
    ...of('OFF').map((day) => row(`${shortDay(day.day)}: ${day.entry ? `${day.entry.name[language]} (${day.entry.source})` : ''}`, none)),
    ...(of('REST_DAY').length > 0 ? [row(`${word('rest', language)}: ${ranges(of('REST_DAY'))}`, none)] : []),
    ...(of('ROLLED').length > 0 ? [row(word('rolled', language), '')] : []),
    // A term within the day ends on the day it begins: that day is the answer, not one that is left out.
    ...first(true),
  ];
  return html`<table><tbody>${rows}</tbody><tfoot><tr><td>${word('term', language)}: ${termWords(term, language)}</td><td>${shortDay(on)}/${on.slice(0, 4)}</td></tr></tfoot></table>`;
}

const row = (what: string, much: string): Html => html`<tr><td>${what}</td><td>${much}</td></tr>`;

/** `19/11, 23/11–27/11`: days that follow each other are told as one span. */
function ranges(days: readonly LedgerDay[]): string {
  const spans: { readonly from: string; readonly to: string }[] = [];
  for (const { day } of days) {
    const last = spans.at(-1);
    if (last && Date.parse(day) - Date.parse(last.to) === 86_400_000) spans[spans.length - 1] = { from: last.from, to: day };
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => (from === to ? shortDay(from) : `${shortDay(from)}–${shortDay(to)}`)).join(', ');
}
