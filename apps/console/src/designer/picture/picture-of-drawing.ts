import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latinBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnameseBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import { BPMNIO_IMG } from 'bpmn-js/lib/util/PoweredByUtil';
import type { Drawing } from '../canvas/bpmn-js.types.js';
import { stepBadges } from '../canvas/marks.js';

/** A drawing as a file that shows the same everywhere: light, with its letters in it, its name, the terms, and the mark of its makers. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
const [HEAD, FOOT, EDGE] = [46, 34, 12];
const FAMILY = 'Be Vietnam Pro, Segoe UI, system-ui, sans-serif';
/** A file does not know the colours of the page. */
const LIGHT: Readonly<Record<string, string>> = { sheet: '#ffffff', ink: '#15211f' };

export async function pictureOf(drawing: Drawing, { title, subtitle }: { readonly title: string; readonly subtitle: string }): Promise<Picture> {
  const { svg } = await drawing.saveSVG();
  const [, x = 0, y = 0, drawnWidth = 0, drawnHeight = 0] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
  const [left, top, width, height] = [x - EDGE, y - HEAD, Math.max(drawnWidth, 360) + 2 * EDGE, drawnHeight + HEAD + FOOT];
  const content = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => LIGHT[name] ?? '#15211f');
  const parts = [
    `<style>${await fontFaces()}</style>`,
    `<rect x="${String(left)}" y="${String(top)}" width="${String(width)}" height="${String(height)}" fill="#ffffff"/>`,
    `<text x="${String(x)}" y="${String(y - 24)}" font-family="${FAMILY}" font-size="15" font-weight="600" fill="#15211f">${escaped(title)}</text>`,
    `<text x="${String(x)}" y="${String(y - 8)}" font-family="${FAMILY}" font-size="11" fill="#4c5a56">${escaped(subtitle)}</text>`,
    content,
    ...stepBadges(drawing).flatMap(({ id, words, look, at }) => (at === 'top' ? termAt(drawing, { id, words, isPaused: look === 'pause' }) : [])),
    markOfMakers(left + width - 53 - EDGE, top + height - 21 - 6),
  ];
  const box = `${String(left)} ${String(top)} ${String(width)} ${String(height)}`;
  return { svg: `<?xml version="1.0" encoding="utf-8"?>\n<!-- created with bpmn-js / http://bpmn.io -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${String(width)}" height="${String(height)}" viewBox="${box}" version="1.1">${parts.join('\n')}</svg>\n`, width, height };
}

/** The term of a step on its border, as it stands on the drawing board. */
function termAt(drawing: Drawing, { id, words, isPaused }: { readonly id: string; readonly words: string; readonly isPaused: boolean }): readonly string[] {
  const { x, y } = drawing.get('elementRegistry').get(id) ?? {};
  if (x === undefined || y === undefined) return [];
  const [fill, line, ink] = isPaused ? ['#eceff1', '#c9c5b9', '#37474f'] : ['#e4f0ee', '#a9cdc8', '#084644'];
  const width = words.length * 6.2 + 14;
  return [`<rect x="${String(x + 24)}" y="${String(y - 10)}" width="${String(width)}" height="19" rx="9.5" fill="${fill}" stroke="${line}"/><text x="${String(x + 24 + width / 2)}" y="${String(y + 3.5)}" text-anchor="middle" font-family="${FAMILY}" font-size="11" fill="${ink}">${escaped(words)}</text>`];
}

/** bpmn.io asks that its mark stays with every drawing: https://bpmn.io/license */
const markOfMakers = (x: number, y: number): string => BPMNIO_IMG.replace('<svg ', `<svg x="${String(x)}" y="${String(y)}" color="#404040" `);

const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const RANGE = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const FONTS = [[latin, 400, ''], [latinBold, 600, ''], [vietnamese, 400, RANGE], [vietnameseBold, 600, RANGE]] as const;
let faces: Promise<string> | undefined;
/** A picture loads nothing: its letters are in it. */
function fontFaces(): Promise<string> {
  faces ??= Promise.all(FONTS.map(async ([address, weight, range]) => {
    const data = await dataOf(await (await fetch(address)).blob());
    return `@font-face{font-family:'Be Vietnam Pro';font-weight:${String(weight)};src:url(${data}) format('woff2');${range === '' ? '' : `unicode-range:${range};`}}`;
  })).then((all) => all.join(''));
  return faces;
}
function dataOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }));
  });
}
