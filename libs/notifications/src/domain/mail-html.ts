import type { Language } from './language.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"'`]/g, (character) => ENTITIES[character]!);

/**
 * The HTML part of a letter. It is made of the text part, all of it escaped, so that nothing a person wrote can become
 * mark-up; paragraphs stand between empty lines. Only an address of our own portal, `portalUrl` and what lies below it, becomes a link.
 */
export function mailHtml(text: string, language: Language, portalUrl: string | undefined): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(lineOf).join('<br>\n')}</p>`);
  return [
    `<!doctype html>`,
    `<html lang="${language}"><head><meta charset="utf-8"></head>`,
    `<body style="font-family: sans-serif; line-height: 1.5">`,
    ...paragraphs,
    `</body></html>`,
  ].join('\n');

  function lineOf(line: string): string {
    const [, before, address] = /^(.*?)(https?:\/\/\S+)$/.exec(line) ?? [];
    if (portalUrl === undefined || address === undefined || !isBelow(address, portalUrl)) return escapeHtml(line);
    return `${escapeHtml(before!)}<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  }
}

const isBelow = (address: string, portalUrl: string): boolean =>
  address === portalUrl || address.startsWith(`${portalUrl.replace(/\/$/, '')}/`);
