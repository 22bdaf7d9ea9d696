import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from './canonical.js';
import { textOf, utf8 } from './utf8.js';

describe('canonical', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = JSON.parse(String.raw`{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }`);

    expect(canonical(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts by UTF-16 code units, as section 3.2.3 shows', () => {
    const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew', '1': 'One', '\ud83d\ude00': 'Emoji', '\u0080': 'Control', '\u00f6': 'Latin' };

    expect(Object.values(JSON.parse(`{"order":${canonical(Object.keys(value).sort())}}`).order as string[]).map((key) => value[key as '1'])).toEqual(
      ['Carriage Return', 'One', 'Control', 'Latin', 'Euro Sign', 'Emoji', 'Hebrew'],
    );
    expect([...canonical(value).matchAll(/:"(.*?)"/g)].map(([, word]) => word)).toEqual(
      ['Carriage Return', 'One', 'Control', 'Latin', 'Euro Sign', 'Emoji', 'Hebrew'],
    );
  });

  it.each([
    [0x0000000000000000n, '0'], [0x8000000000000000n, '0'], [0x0000000000000001n, '5e-324'], [0x8000000000000001n, '-5e-324'],
    [0x7fefffffffffffffn, '1.7976931348623157e+308'], [0x4340000000000000n, '9007199254740992'], [0x4430000000000000n, '295147905179352830000'],
    [0x44b52d02c7e14af5n, '9.999999999999997e+22'], [0x44b52d02c7e14af6n, '1e+23'], [0x444b1ae4d6e2ef50n, '1e+21'],
    [0x3eb0c6f7a0b5ed8dn, '0.000001'], [0x41b3de4355555553n, '333333333.3333332'], [0x43143ff3c1cb0959n, '1424953923781206.2'],
  ])('writes the number of appendix B with bits %i', (bits, text) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, bits);

    expect(canonical(view.getFloat64(0))).toBe(text);
  });

  it('refuses what JSON has no word for, at the top and inside, in records that are in order and in others', () => {
    const wrong = [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 0, Symbol('s'), [undefined], Array(1), new Date(0), new Map(), Object('boxed'), '\ud800', { '\udc00': 1 }];
    for (const value of [undefined, ...wrong]) expect(() => canonical(value)).toThrow();
    for (const value of wrong) {
      expect(() => canonical({ a: 1, b: value })).toThrow();
      expect(() => canonical({ b: [value], a: 1 })).toThrow();
    }
  });

  it('writes what looks like an escaped surrogate as it is', () => {
    expect(canonical({ a: '\\ud800', b: '\u{1f600}' })).toBe('{"a":"\\\\ud800","b":"\u{1f600}"}');
  });

  it('leaves out members that are undefined, and keeps numbers that name members in the order of their texts', () => {
    expect(canonical({ a: undefined, b: { c: undefined } })).toBe('{"b":{}}');
    expect(canonical({ z: 1, a: undefined, b: { c: undefined } })).toBe('{"b":{},"z":1}');
    expect(canonical({ 9: 1, 10: 2 })).toBe('{"10":2,"9":1}');
    expect(canonical(-0)).toBe('0');
    expect(canonical({ a: -0 })).toBe('{"a":0}');
  });

  it('gives the same text for members in order and in any other', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonical(sorted(value))).toBe(canonical(shuffled(sorted(value))))));
  });

  it('means the same as what it was made of, whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(canonical(shuffled(value))).toBe(text);
      }),
    );
  });
});

describe('utf8', () => {
  it('gives the bytes Node gives, and takes them back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...utf8(text)]).toEqual([...Buffer.from(text, 'utf8')]);
        expect(textOf(utf8(text))).toBe(text);
      }),
    );
  });

  it('refuses bytes that are no well-formed UTF-8, like Node', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const decoded = (bytes: Uint8Array): string | undefined => {
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined;
      }
    };

    const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0xc0, 0xc1, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf));
    fc.assert(fc.property(fc.array(byte, { maxLength: 6 }), (bytes) => expect(textOf(Uint8Array.from(bytes))).toBe(decoded(Uint8Array.from(bytes)))), { numRuns: 2000 });
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]));
}

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, shuffled(member)]));
}
