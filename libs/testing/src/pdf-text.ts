import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  readonly pages: number;
  /** Everything that is drawn as letters, in the order it was drawn, without white space: lines break where they like. */
  readonly letters: string;
}
type Glyphs = ReadonlyMap<number, string>;

/** Reads what pdfmake writes: fonts by glyph number with a table back to letters. No other PDF. */
export function readPdf(file: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  const fonts = new Map<string, Glyphs>();
  for (const { head } of objects.values()) {
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) fonts.set(name!, glyphsOf(id!, objects));
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const drawn = pages.map(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.content() ?? '');
  return { pages: pages.length, letters: bare(drawn.map((content) => lettersOf(content, fonts)).join('')) };
}
/** As the letters of a file are told. */
export const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

interface PdfObject {
  readonly head: string;
  readonly content: () => string;
}
function objectsOf(text: string): ReadonlyMap<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  for (const [, id, head, stream] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:stream\n([\s\S]*?)\nendstream\n)?endobj/g)) {
    found.set(id!, { head: head!, content: () => (stream === undefined ? '' : inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')) });
  }
  return found;
}

function glyphsOf(font: string, objects: ReadonlyMap<string, PdfObject>): Glyphs {
  const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '')?.content() ?? '';
  const glyphs = new Map<number, string>();
  for (const [, first, letters] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...letters!.matchAll(/<([0-9a-f]*)>/g)].forEach(([, codes], index) => glyphs.set(Number.parseInt(first!, 16) + index, Buffer.from(codes!, 'hex').swap16().toString('utf16le')));
  }
  return glyphs;
}

function lettersOf(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let glyphs: Glyphs | undefined;
  let letters = '';
  for (const [, font, drawn] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font);
    for (const [, codes] of (drawn ?? '').matchAll(/<([0-9a-f]+)>/g)) {
      for (const code of codes!.match(/.{4}/g) ?? []) letters += glyphs?.get(Number.parseInt(code, 16)) ?? '';
    }
  }
  return letters;
}
