import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { newVersionOf } from './administrator.js';
import { describeInBrowser } from './chromium.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const [, DARK] = DESK_LOOKS;

describeInBrowser('pictures of a drawing', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DARK!);
  }, LONG);
  afterEach(() => at.close());

  it('come out light, with their letters, their terms and the mark of the makers, as SVG, PNG and PDF', async () => {
    await newVersionOf(at, '1.001612');

    const svg = (await exported(at, 'svg')).toString('utf8');
    const png = await exported(at, 'png');
    const pdf = await exported(at, 'pdf');

    expect(svg).toMatch(/^<\?xml/);
    expect(svg).not.toContain('var(--');
    expect(svg).toContain('font/woff2;base64,');
    expect(svg).toMatch(/ngày LV<\/text>|giờ LV<\/text>/);
    expect(svg).toMatch(/<svg x="[\d.-]+" y="[\d.-]+" color="#404040"/);
    expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16) > 3_000]).toEqual(['PNG', true]);
    const { width, isLight } = pictureIn(pdf);
    expect({ begins: pdf.subarray(0, 8).toString('latin1'), width, isLight }).toEqual({ begins: '%PDF-1.4', width: png.readUInt32BE(16), isLight: true });
    expect(at.troubles().filter((trouble) => !trouble.includes('401'))).toEqual([]);
  }, LONG);
});

async function exported({ page, words }: Visit, as: 'svg' | 'png' | 'pdf'): Promise<Buffer> {
  await page.getByRole('button', { name: `${words('designer.export')} ▾` }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: words(`designer.export.${as}`) }).click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${as}$`));
  return readFileSync(await download.path());
}

/** The picture in the page: its first row is paper, and somewhere there is ink. */
function pictureIn(pdf: Buffer): { readonly width: number; readonly isLight: boolean } {
  const text = pdf.toString('latin1');
  const image = text.indexOf('/Subtype /Image');
  const begins = text.indexOf('stream\n', image) + 'stream\n'.length;
  const numberOf = (name: string): number => Number(new RegExp(`/${name} (\\d+)`).exec(text.slice(image))?.[1]);
  const rgb = inflateSync(pdf.subarray(begins, begins + numberOf('Length')));
  const width = numberOf('Width');
  return { width, isLight: rgb.length === width * numberOf('Height') * 3 && rgb.subarray(0, width * 3).every((colour) => colour === 255) && rgb.includes(21) };
}
