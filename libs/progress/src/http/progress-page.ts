import type { PublicClock, PublicDateChange, PublicProgress, PublicStay } from '@app/contracts';
import { dayStrip, dayTable } from './day-strip.js';
import { html, type Html } from './html.js';
import { page, type PageLinks } from './page-frame.js';
import { moment, word, workingTime, type Language, type Word } from './page-words.js';
import { timeState } from './time-state.js';

/** The public page of a dossier: where it is, whose turn it is, by when, why that date; then the way so far. */
export function progressPage(progress: PublicProgress, language: Language, links: PageLinks): string {
  const { code, procedure, agency, submitter, asOf } = progress;
  const body = html`<main id="main">
<h1><span class="label">${word('dossier', language)} <b>${code}</b>\u00a0· ${agency[language]}</span>${procedure.name[language]}</h1>
${submitter === null ? null : html`<p class="label">${word('submitter', language)} ${submitter}</p>`}
<div class="two"><div><section class="sheet">${nowPart(progress, language)}${promisePart(progress, language)}</section>
${milestones(progress, language)}
<p class="label">${word('applicantAsks', language)} <a href="/dossiers/${encodeURIComponent(code)}?lang=${language}">${word('backToMine', language)}</a></p></div>
<div><h2>${word('passed', language)}</h2>
<ol class="way">${[...progress.passed, ...progress.now].map((stay) => wayPoint(stay, language))}${endPoint(progress, language)}</ol></div></div>
</main>`;
  return page({ title: `${code} – ${word('title', language)}`, language, links, isPrivate: true, body, foot: `${word('asOf', language)} ${moment(asOf, language)}. ${word('foot', language)}` });
}

function nowPart(progress: PublicProgress, language: Language): Html {
  const { now, status, ended } = progress;
  if (ended !== null || now.length === 0) return endPart(progress, language);
  if (status.code === 'RESOLVED') return readyPart(progress, language);
  const where = now.map((stay) => html`<p class="who">${stay.unit[language]} — ${stay.label[language]}</p>`);
  return html`<p class="label">${word('at', language)} · ${status.label[language]}</p>${where}
<p class="label">${word('since', language)} ${moment(now[0]?.from ?? progress.openedAt, language)}</p>${turnPart(progress, language)}`;
}

/** The result waits for its owner: since when, and with whom. */
function readyPart(progress: PublicProgress, language: Language): Html {
  const { now, resolvedAt } = progress;
  const since = resolvedAt === null ? null : html`<p class="label">${word('since', language)} ${moment(resolvedAt, language)}</p>`;
  return html`<p class="label">${word('at', language)} ${now.map(({ unit }) => unit[language]).join(', ')}</p><p class="who">${word('readyFor', language)}</p>${since}${turnPart(progress, language)}`;
}

/** How it ended, and on which day; of a result also since when it lay ready. */
function endPart({ status, endedAt, resolvedAt, ended }: PublicProgress, language: Language): Html {
  const on = endedAt === null ? null : html`<p class="label">${word('on', language)} ${moment(endedAt, language)}</p>`;
  const ready = ended !== 'done' || resolvedAt === null || resolvedAt === endedAt ? null : html`<p class="label">${word('readySince', language)} ${moment(resolvedAt, language)}</p>`;
  return html`<p class="label">${word('done', language)}</p><p class="who">${status.label[language]}</p>${on}${ready}`;
}

/** Whose turn it is, the first thing a citizen looks for. */
function turnPart({ now, status }: PublicProgress, language: Language): Html {
  if (status.code === 'WITHDRAWAL_REQUESTED') return html`<p class="turn">${word('withdrawing', language)}</p>`;
  if (now.some((stay) => stay.waitsFor === 'applicant')) return html`<p class="turn">${word(status.code === 'SUPPLEMENT_REQUIRED' ? 'youAct' : 'youAnswer', language)}</p>`;
  if (now.some((stay) => stay.waitsFor === 'payment')) return html`<p class="turn">${word('youPay', language)}</p>`;
  if (status.code === 'RESOLVED') return html`<p class="turn">${word('ready', language)}</p>`;
  const isConsulting = now.every((stay) => stay.waitsFor === 'consultee');
  return html`<p class="label">${word(isConsulting ? 'consulted' : 'officeActs', language)}</p>`;
}

function promisePart(progress: PublicProgress, language: Language): Html | null {
  const { dueAt, ended, explanation, asOf } = progress;
  if (dueAt === null) {
    return ended === null ? html`<div class="promise"><b>${word('noDate', language)}</b></div><p class="label">${word('noDateWhy', language)}</p>` : null;
  }
  const day = new Date(Date.parse(asOf) + 7 * 3_600_000).toISOString().slice(0, 10);
  const why = explanation && html`${dayStrip(explanation, day, language)}<details><summary>${word('why', language)}</summary>${dayTable(explanation, language)}</details>`;
  return html`<div class="promise"><b>${word('promised', language)} ${moment(dueAt, language)}</b>${timeState(progress, language)}</div>${why}${clocksPart(progress, language)}${changesPart(progress, language)}`;
}

/** Each clock by its name: late by the promise is not late by the law, and the other way round. */
function clocksPart({ clocks, ended, resolvedAt }: PublicProgress, language: Language): Html | null {
  if (clocks.length === 0 || ended !== null || resolvedAt !== null) return null;
  const line = ({ name, state, dueAt, minutesLeft, isPaused }: PublicClock): Html => {
    const paused = isPaused ? ` · ${word('paused', language)}` : '';
    const left = minutesLeft === null ? '' : `${word(minutesLeft < 0 ? 'lateBy' : 'left', language)} ${workingTime(Math.abs(minutesLeft), language)}`;
    return html`<li class="${state === 'OVERDUE' ? 'late' : ''}"><b>${name[language]}</b>: ${dueAt === null ? '' : moment(dueAt, language, true)} · ${left}${paused}</li>`;
  };
  return html`<ul class="small">${clocks.map(line)}</ul>`;
}

function changesPart({ changes }: PublicProgress, language: Language): Html | null {
  if (changes.length === 0) return null;
  const because = ({ command, correction }: PublicDateChange): Word => (command === 'recompute' ? 'newCalendar' : correction === 'extend' ? 'extended' : 'redated');
  const lines = changes.map((change) => {
    const { at, dueBefore, dueAt, ground } = change;
    const dates = [dueBefore, dueAt].map((due) => (due === null ? '–' : moment(due, language, true))).join(' → ');
    return html`<li>${moment(at, language, true)}: ${word(because(change), language)}${ground === null ? '' : ` (${ground})`}: ${dates}</li>`;
  });
  return html`<p class="label">${word('dateChanges', language)}</p><ul class="small">${lines}</ul>`;
}

function milestones({ milestones: points }: PublicProgress, language: Language): Html {
  const items = points.map(({ label, at }) =>
    html`<li class="${at === null ? '' : 'reached'}">${label[language]}<small>${at === null ? word('notYet', language) : moment(at, language, true)}</small></li>`,
  );
  return html`<ol class="points">${items}</ol>`;
}

function wayPoint(stay: PublicStay, language: Language): Html {
  const kind = stay.to === null ? 'here' : stay.waitsFor === 'applicant' || stay.waitsFor === 'payment' ? 'waited' : '';
  const span = stay.to === null ? `${word('since', language)} ${moment(stay.from, language)}` : `${moment(stay.from, language, true)} – ${moment(stay.to, language, true)}`;
  const took = stay.workingMinutes === null || stay.workingMinutes < 1 ? '' : ` · ${workingTime(stay.workingMinutes, language)}`;
  const asked = stay.asked?.map(({ unit, answered }) => `${unit[language]}: ${word(answered ? 'answered' : 'awaited', language)}`).join(' · ');
  return html`<li class="${kind}"><b>${stay.unit[language]}</b> — ${stay.label[language]}<div class="small">${span}${took}</div>${
    asked === undefined ? null : html`<div class="small">${asked}</div>`
  }</li>`;
}

const endPoint = ({ ended, status }: PublicProgress, language: Language): Html | null =>
  ended === null ? null : html`<li class="here"><b>${status.label[language]}</b></li>`;
