const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that may stand in HTML. */
export class Html {
  constructor(readonly text: string) {}
}
export type HtmlPart = string | number | Html | null | readonly HtmlPart[];

/** HTML from parts: whatever is not `Html` already is escaped, in text and in quoted attributes alike. */
export const html = (strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Html(strings.reduce((whole, piece, index) => `${whole}${textOf(parts[index - 1] ?? null)}${piece}`));

function textOf(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
