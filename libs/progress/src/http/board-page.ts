import { BOARD_PERIODS, type BoardPeriod, type Span } from '../domain/board-period.js';
import type { BoardView } from '../queries/board.js';
import type { BoardRow } from '../queries/counted-dossiers.js';
import { type BoardWord, boardWord } from './board-words.js';
import { html, type Html } from './html.js';
import { page } from './page-frame.js';
import { BOARD_STYLE } from './page-style.js';
import { type Language, moment } from './page-words.js';

/** The public board: the columns of the national table by agency and by procedure, and bars that print. No script. */
export function boardPage({ span, agency, figures }: BoardView, language: Language): string {
  const say = (name: BoardWord): string => boardWord(name, language);
  const to = (more: Readonly<Record<string, string | undefined>>): string => addressOf({ period: span.period, month: span.month, agency, lang: language, ...more });
  const { agencies, procedures, total, countedUntil } = figures;
  const other = language === 'vi' ? 'en' : 'vi';
  const body = html`<main id="main"><h1>${say('title')}</h1><p class="small">${say('lead')}</p>
${periodChoice(span, language, to)}${agencyChoice({ span, agency, figures }, language)}
<h2>${nameOf(span, language)}</h2>
${agencies.length === 0 ? html`<p class="sheet">${say('none')}</p>` : html`${summary(total, language)}
${tableOf({ caption: 'byAgency', head: 'agency', rows: agencies, total, language })}${tableOf({ caption: 'byProcedure', head: 'procedure', rows: procedures, total, language })}
<p class="small">${say('rateHow')}</p>`}
</main>`;
  return page({ title: `${say('title')} – ${nameOf(span, language)}`, language, links: { otherLanguage: to({ lang: other }) }, style: BOARD_STYLE, body, foot: `${say('asOf')} ${moment(countedUntil, language)}.` });
}

function addressOf(query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/tien-do?${new URLSearchParams(said).toString()}`;
}

/** `Quý IV/2026`, `Tháng 11/2026`, `Năm 2026` */
export function nameOf({ period, year, number }: Pick<Span, 'period' | 'year' | 'number'>, language: Language): string {
  const word = boardWord(period, language);
  if (period === 'year') return `${word} ${year}`;
  return period === 'quarter' ? `${word} ${['I', 'II', 'III', 'IV'][number - 1] ?? ''}/${year}` : `${word} ${number}/${year}`;
}

type LinkTo = (more: Readonly<Record<string, string | undefined>>) => string;
function periodChoice(span: Span, language: Language, to: LinkTo): Html {
  const kinds = BOARD_PERIODS.map((one: BoardPeriod) => one === span.period
    ? html`<a aria-current="true" href="${to({ period: one })}">${boardWord(one, language)}</a>`
    : html`<a href="${to({ period: one })}">${boardWord(one, language)}</a>`);
  const after = span.after === null ? null : html`<a href="${to({ month: span.after })}">${boardWord('after', language)} →</a>`;
  return html`<nav class="choice" aria-label="${boardWord('periods', language)}">${kinds}<span><a href="${to({ month: span.before })}">← ${boardWord('before', language)}</a>${after}</span></nav>`;
}

function agencyChoice({ span, agency, figures }: BoardView, language: Language): Html {
  const options = figures.choices.map(({ code, name }) => code === agency ? html`<option value="${code}" selected>${name[language]}</option>` : html`<option value="${code}">${name[language]}</option>`);
  return html`<form class="choose" method="get" action="/tien-do"><label>${boardWord('agency', language)}<select name="agency"><option value="">${boardWord('every', language)}</option>${options}</select></label>
<input type="hidden" name="period" value="${span.period}"><input type="hidden" name="month" value="${span.month}"><input type="hidden" name="lang" value="${language}"><button>${boardWord('show', language)}</button></form>`;
}

const doneOf = ({ early, onTime, late }: BoardRow): number => early + onTime + late;
/** In per cent; null where nothing was finished. What was supplemented more than once is late in the national scoring, though it kept its date. */
const rateOf = (row: BoardRow): number | null => (doneOf(row) === 0 ? null : Math.round(((row.early + row.onTime - row.countedLate) * 1_000) / doneOf(row)) / 10);
const percent = (rate: number, language: Language): string => `${new Intl.NumberFormat(language).format(rate)} %`;

function summary(total: BoardRow, language: Language): Html {
  const say = (name: BoardWord): string => boardWord(name, language);
  const told = (name: BoardWord, count: number): Html => html`<div><dt>${say(name)}</dt><dd>${number(count, language)}</dd></div>`;
  const rate = rateOf(total);
  return html`<dl class="sums">${told('must', total.carried + total.received)}${told('done', doneOf(total))}${told('running', total.running)}${told('paused', total.paused)}
<div><dt>${say('rate')}</dt>${rate === null ? html`<dd class="none">${say('nothingDone')}</dd>` : html`<dd>${percent(rate, language)}</dd>`}</div></dl>`;
}

interface Table {
  readonly caption: BoardWord;
  readonly head: BoardWord;
  readonly rows: readonly BoardRow[];
  readonly total: BoardRow;
  readonly language: Language;
}
function tableOf({ caption, head, rows, total, language }: Table): Html {
  const say = (name: BoardWord): string => boardWord(name, language);
  const column = (name: BoardWord): Html => html`<th scope="col">${say(name)}</th>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${say(caption)}"><table class="figures"><caption>${say(caption)}</caption><thead>
<tr><th rowspan="2" scope="col">${say(head)}</th><th rowspan="2" scope="col">${say('carried')}</th><th colspan="3" scope="colgroup">${say('received')}</th><th rowspan="2" scope="col">${say('must')}</th><th colspan="3" scope="colgroup">${say('done')}</th><th colspan="2" scope="colgroup">${say('running')}</th><th rowspan="2" scope="col">${say('paused')}</th><th rowspan="2" scope="col">${say('refused')}</th><th rowspan="2" scope="col">${say('stopped')}</th><th rowspan="2" scope="col">${say('rate')}</th></tr>
<tr>${(['direct', 'online', 'postal', 'early', 'onTime', 'late', 'inTime', 'late'] as const).map(column)}</tr></thead>
<tbody>${rows.map((row) => line(row, language))}</tbody><tfoot>${line(total, language)}</tfoot></table></div>`;
}

function line(row: BoardRow, language: Language): Html {
  const { name, carried, received, receivedDirect, receivedOnline, receivedPostal, early, onTime, late, running, runningLate, paused, refused, stopped } = row;
  const cell = (count: number, isLate = false): Html => html`<td class="${isLate && count > 0 ? 'is-late' : ''}">${number(count, language)}</td>`;
  return html`<tr><th scope="row">${name[language]}</th>${cell(carried)}${cell(receivedDirect)}${cell(receivedOnline)}${cell(receivedPostal)}${cell(carried + received)}${cell(early)}${cell(onTime)}${cell(late, true)}${cell(running - runningLate)}${cell(runningLate, true)}${cell(paused)}${cell(refused)}${cell(stopped)}<td class="rate">${bar(row, language)}</td></tr>`;
}

/** A bar from nought to a hundred, with its number beside it, and below how many it leaves out that the columns count as in time: drawn, not a background, so that paper shows it too. */
function bar(row: BoardRow, language: Language): Html {
  const rate = rateOf(row);
  if (rate === null) return html`<span class="small">–</span>`;
  return html`<svg viewBox="0 0 100 10" width="72" height="10" aria-hidden="true" preserveAspectRatio="none"><rect width="100" height="10" class="b0"/><rect width="${rate}" height="10" class="b1"/></svg> ${percent(rate, language)}${row.countedLate === 0 ? null : html`<br><span class="small">${boardWord('countedLate', language)}: ${number(row.countedLate, language)}</span>`}`;
}

const number = (count: number, language: Language): string => new Intl.NumberFormat(language).format(count);
