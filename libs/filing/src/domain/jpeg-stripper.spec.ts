import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { JpegStripper, NotAJpeg } from './jpeg-stripper.js';

const bytes = (...parts: readonly (readonly number[] | string)[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const segment = (marker: number, ...content: readonly (readonly number[] | string)[]) => {
  const inside = bytes(...content);
  return [...bytes([0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 255]), ...inside];
};
/** Exif as a camera writes it, little-endian: which way up, and a maker. */
const exif = (orientation: number, secret: string) =>
  segment(0xe1, 'Exif\0\0', 'II*\0', [8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0], secret);
const PICTURE = [...segment(0xdb, [0, 1, 2]), ...segment(0xda, [1, 1, 0]), 0x11, 0xff, 0x00, 0x22, 0xff, 0xd0, 0x33];
const SECOND_SCAN = [...segment(0xc4, [9]), ...segment(0xda, [1]), 0x44];
const END = [0xff, 0xd9];
const image = (...metadata: readonly (readonly number[])[]) => bytes([0xff, 0xd8], ...metadata, PICTURE, SECOND_SCAN, END);

function stripped(input: Uint8Array, chunk = input.length): Buffer {
  const stripper = new JpegStripper();
  const out: Uint8Array[] = [];
  for (let at = 0; at < input.length; at += chunk) out.push(...stripper.push(input.subarray(at, at + chunk)));
  stripper.end();
  return Buffer.concat(out);
}

describe('a picture of a camera', () => {
  const jfif = segment(0xe0, 'JFIF\0');
  const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<where/>');
  const iptc = segment(0xed, 'Photoshop 3.0\0Owner');
  const comment = segment(0xfe, 'taken by somebody');

  it.each([1, 2, 3, 7, 64, 10_000])('loses place, owner and comments, in chunks of %d', (chunk) => {
    const given = image(jfif, exif(1, 'GPS 19.8 105.7'), xmp, iptc, comment);

    const out = stripped(given, chunk);

    expect(out).toEqual(image(jfif));
    expect(out.toString('latin1')).not.toMatch(/GPS|where|Owner|somebody|Exif/);
  });

  it.each([[6, 6], [3, 3], [1, null], [9, null]])('keeps which way up it is, and nothing else of Exif: %p', (orientation, kept) => {
    const out = stripped(image(exif(orientation, 'GPS')), 5);

    expect(out.toString('latin1')).not.toContain('GPS');
    const at = out.indexOf('Exif');
    expect(at < 0 ? null : out[at + 6 + 19]).toBe(kept);
  });

  it('copies each byte once, however many segments a file has', () => {
    const many = Uint8Array.from([0xff, 0xd8, ...Array.from({ length: 5_000 }, () => segment(0xe0, 'J')).flat(), ...PICTURE, ...END]);
    const copying = jest.spyOn(Uint8Array.prototype, 'slice');

    const out = stripped(many);

    const copied = copying.mock.results.reduce((sum, { value }) => sum + (value as Uint8Array).length, 0);
    copying.mockRestore();
    expect(out.equals(many)).toBe(true);
    expect(copied).toBeLessThanOrEqual(many.length);
  });

  it('comes out the same however it is cut into pieces: every segment kept as it was, or gone whole', () => {
    const segments = fc.array(fc.record({ marker: fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe, 0xdb), content: fc.array(fc.nat(255), { maxLength: 40 }), fill: fc.nat(2) }), { maxLength: 20 });

    fc.assert(fc.property(segments, fc.integer({ min: 1, max: 200 }), (given, chunk) => {
      const made = given.map(({ marker, content, fill }) => ({ marker, fill: Array.from({ length: fill }, () => 0xff), whole: segment(marker, content) }));
      const input = bytes([0xff, 0xd8], ...made.flatMap(({ fill, whole }) => [fill, whole]), PICTURE, END);
      const kept = made.filter(({ marker }) => ![0xe1, 0xed, 0xfe].includes(marker)).map(({ whole }) => whole);
      return stripped(input, chunk).equals(bytes([0xff, 0xd8], ...kept, PICTURE, END));
    }));
  });

  it('ends where it ends: what somebody put behind it does not come out', () => {
    expect(stripped(Buffer.concat([image(), Buffer.from('PK\x03\x04<script>')]), 16)).toEqual(image());
  });

  it.each<[string, Uint8Array]>([
    ['no picture', Buffer.from('%PDF-1.7')],
    ['broken off in the picture', image().subarray(0, -3)],
    ['broken off in a segment', bytes([0xff, 0xd8, 0xff, 0xe1, 0xff])],
    ['a picture in a picture', bytes([0xff, 0xd8, 0xff, 0xd8], PICTURE, END)],
    ['a segment shorter than its length', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 1], PICTURE, END)],
    ['nothing', new Uint8Array(0)],
  ])('is refused: %s', (_, given) => {
    expect(() => stripped(given, 2)).toThrow(NotAJpeg);
  });
});
