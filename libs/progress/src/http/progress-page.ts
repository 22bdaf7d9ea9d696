import type { PublicClock, PublicDateChange, PublicProgress, PublicStay } from '../domain/progress.types.js';
import { dayStrip, dayTable } from './day-strip.js';
import { html, Html } from './html.js';
import { PAGE_STYLE } from './page-style.js';
import { moment, word, workingTime, type Language, type Word } from './page-words.js';

/** Where the reader's links lead: the same page in the other language. */
export interface PageLinks {
  readonly otherLanguage: string;
}

/** The public page of a dossier: where it is, whose turn it is, by when, why that date; then the way so far. */
export function progressPage(progress: PublicProgress, language: Language, links: PageLinks): string {
  const { code, procedure, submitter, asOf } = progress;
  const body = html`<main>
<h1 class="label">${word('dossier', language)} <b>${code}</b> · ${procedure.name[language]}${submitter === null ? null : html` · ${word('submitter', language)} ${submitter}`}</h1>
<section class="sheet">${nowPart(progress, language)}${promisePart(progress, language)}</section>
${milestones(progress, language)}
<h2>${word('passed', language)}</h2>
<ol class="way">${[...progress.passed, ...progress.now].map((stay) => wayPoint(stay, language))}${endPoint(progress, language)}</ol>
</main><footer>${word('asOf', language)} ${moment(asOf, language)}. ${word('foot', language)}</footer>`;
  return page({ title: `${code} – ${word('title', language)}`, brand: progress.agency[language], language, links, body });
}

/** The page before anything was looked up, or when nothing was found. */
export function lookupPage(code: string, trouble: Word | null, language: Language, links: PageLinks): string {
  const body = html`<main><h1>${word('title', language)}</h1><p class="small">${word('lead', language)}</p><section class="sheet">
${trouble === null ? null : html`<p class="error" role="alert">${word(trouble, language)}</p>`}
<form method="post" action="/progress" autocomplete="off" novalidate>
<label>${word('code', language)}<input name="code" value="${code}" required maxlength="100" placeholder="H56.30-261118-0042"></label>
<label>${word('lookupCode', language)}<input name="lookupCode" required maxlength="100" autocapitalize="characters" spellcheck="false"></label>
<input type="hidden" name="lang" value="${language}"><button>${word('look', language)}</button></form></section></main>
<footer>${word('foot', language)}</footer>`;
  return page({ title: word('title', language), brand: 'Motcua', language, links, body });
}

interface Page {
  readonly title: string;
  readonly brand: string;
  readonly language: Language;
  readonly links: PageLinks;
  readonly body: Html;
}
function page({ title, brand, language, links, body }: Page): string {
  const switched = language === 'vi' ? html`vi · <a hreflang="en" href="${links.otherLanguage}">en</a>` : html`<a hreflang="vi" href="${links.otherLanguage}">vi</a> · en`;
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/fonts.css"><style>${new Html(PAGE_STYLE)}</style></head><body>
<header><a class="brand" href="/">Một cửa · ${brand}</a><span class="small">${switched}</span></header>
${body}</body></html>`.text;
}

function nowPart(progress: PublicProgress, language: Language): Html {
  const { now, status, ended } = progress;
  if (ended !== null || now.length === 0) {
    return html`<p class="label">${word('done', language)}</p><p class="who">${status.label[language]}</p>`;
  }
  const where = now.map((stay) => html`<p class="who">${stay.unit[language]} — ${stay.label[language]}</p>`);
  return html`<p class="label">${word('at', language)} · ${status.label[language]}</p>${where}
<p class="label">${word('since', language)} ${moment(now[0]?.from ?? progress.openedAt, language)}</p>${turnPart(progress, language)}`;
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
function clocksPart({ clocks, ended }: PublicProgress, language: Language): Html | null {
  if (clocks.length === 0 || ended !== null) return null;
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

const SOON_MINUTES = 480;
function timeState({ pausedSince, workingMinutesLeft, timing }: PublicProgress, language: Language): Html | null {
  if (pausedSince !== null) return html`<span class="time pause">${word('paused', language)}</span>`;
  if (workingMinutesLeft !== null && workingMinutesLeft < 0)
    return html`<span class="time late">${word('lateBy', language)} ${workingTime(-workingMinutesLeft, language)}</span>`;
  if (workingMinutesLeft !== null) {
    const kind = workingMinutesLeft <= SOON_MINUTES ? 'soon' : 'on';
    return html`<span class="time ${kind}">${word('left', language)} ${workingTime(workingMinutesLeft, language)}</span>`;
  }
  if (timing === 'OVERDUE') return html`<span class="time late">${word('late', language)}</span>`;
  return timing === null ? null : html`<span class="time on">${word(timing === 'EARLY' ? 'early' : 'onTime', language)}</span>`;
}

function milestones({ milestones: points }: PublicProgress, language: Language): Html {
  const items = points.map(({ label, at }) =>
    html`<li class="${at === null ? '' : 'reached'}">${label[language]}<small>${at === null ? '' : moment(at, language, true)}</small></li>`,
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
