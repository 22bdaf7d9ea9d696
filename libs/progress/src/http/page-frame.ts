import { html, Html, type HtmlPart } from './html.js';
import { PAGE_STYLE } from './page-style.js';
import { word, type Language } from './page-words.js';

/** Where the reader's links lead: the same page in the other language. */
export interface PageLinks {
  readonly otherLanguage: string;
}
interface Page {
  readonly title: string;
  readonly language: Language;
  readonly links: PageLinks;
  /** What search engines leave alone: a page about one dossier. */
  readonly isPrivate?: boolean;
  /** The page the navigation calls “Tra cứu”. */
  readonly isLookUp?: boolean;
  /** What this page adds to the looks of all. */
  readonly style?: string;
  readonly body: Html;
  /** The line of its own at the foot. */
  readonly foot: HtmlPart;
}
/** The portal's mark, as the kit draws it. */
const MARK = new Html('<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M4 22V9a8 8 0 0 1 16 0v13Z" fill="var(--lotus-tint)" stroke="var(--lotus)" stroke-width="2" stroke-linejoin="round"/><path d="M12 22V9.5a5.5 5.5 0 0 1 8 0V22Z" fill="var(--lotus)"/><circle cx="14.6" cy="15" r="1.1" fill="var(--on-lotus)"/></svg>');

/** Head, header and foot of the pages the server draws: those of the portal, so that nobody thinks they have left it. */
export function page({ title, language, links, isPrivate = false, isLookUp = false, style = '', body, foot }: Page): string {
  const to = (path: string): string => `${path}?lang=${language}`;
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${isPrivate ? html`<meta name="robots" content="noindex">` : null}<title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/fonts.css"><style>${new Html(PAGE_STYLE + style)}</style></head><body>
<a class="skip" href="#main">${word('skip', language)}</a>
<header><div class="bar"><a class="brand" href="${to('/')}">${MARK} ${word('brand', language)}</a>
<nav aria-label="${word('nav', language)}"><a href="${to('/')}">${word('procedures', language)}</a><a href="${to('/dossiers')}">${word('mine', language)}</a><a href="${to('/progress')}"${isLookUp ? html` aria-current="page"` : null}>${word('track', language)}</a></nav>
<div class="lang" role="group" aria-label="${word('language', language)}">${languageLink('vi', 'VI', language, links)}${languageLink('en', 'EN', language, links)}</div></div></header>
${body}
<footer><div class="bar"><p>${foot}</p><p><a href="${to('/')}">${word('procedures', language)}</a><a href="${to('/tien-do')}">${word('board', language)}</a></p></div></footer></body></html>`.text;
}

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;
const languageLink = (to: Language, short: string, language: Language, links: PageLinks): Html =>
  to === language
    ? html`<span aria-current="true" title="${NAMES[to]}">${short}</span>`
    : html`<a lang="${to}" hreflang="${to}" href="${links.otherLanguage}" title="${NAMES[to]}" aria-label="${NAMES[to]} (${short})">${short}</a>`;
