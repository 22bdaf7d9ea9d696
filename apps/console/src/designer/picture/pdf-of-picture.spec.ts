import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { paperFor, pdfOfPicture } from './pdf-of-picture.js';

const RGB = Buffer.alloc(40 * 20 * 3, 200);
const file = Buffer.from(pdfOfPicture({ width: 40, height: 20, deflated: deflateSync(RGB) }, { title: 'Đăng ký khai sinh', drawn: { width: 800, height: 400 } }));
const text = file.toString('latin1');

describe('a drawing as PDF', () => {
  it('says truly where each of its objects begins', () => {
    const [, table = ''] = /startxref\n(\d+)/.exec(text) ?? [];
    const offsets = [...text.slice(Number(table)).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));

    expect(text.slice(Number(table), Number(table) + 4)).toBe('xref');
    expect(offsets.map((offset, at) => text.slice(offset, offset + 7) === `${String(at + 1)} 0 obj`)).toEqual([true, true, true, true, true, true]);
  });

  it('holds every dot of the picture, and the title with its tone marks', () => {
    const begins = text.indexOf('stream\n', text.indexOf('/Subtype /Image')) + 'stream\n'.length;
    const length = Number(/\/FlateDecode \/Length (\d+)/.exec(text)?.[1]);

    expect(inflateSync(file.subarray(begins, begins + length)).equals(RGB)).toBe(true);
    expect(Buffer.from(/\/Title <FEFF([0-9a-f]+)>/.exec(text)?.[1] ?? '', 'hex').swap16().toString('utf16le')).toBe('Đăng ký khai sinh');
  });

  it('takes the paper the drawing can be read on', () => {
    expect(paperFor({ width: 900, height: 500 })).toEqual({ width: 841.89, height: 595.28 });
    expect(paperFor({ width: 2_000, height: 900 })).toEqual({ width: 1190.55, height: 841.89 });
    expect(paperFor({ width: 500, height: 900 })).toEqual({ width: 595.28, height: 841.89 });
  });
});
