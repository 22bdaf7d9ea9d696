import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { decodeXml } from './decode-xml.js';
import { IsolatedReader } from './isolated-reader.js';

const text = readFileSync(join(import.meta.dirname, '../../../../procedures/birth-registration/process.bpmn'), 'utf8');
const HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="urn:z" id="d">';

describe('reading files of strangers', () => {
  const reader = new IsolatedReader();
  afterAll(() => reader.close());

  it('gives the plan of a good file, from text and from bytes of any Unicode encoding', async () => {
    const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    const files = [text, Buffer.from(text), Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le'), swapped];

    const readings = await Promise.all(files.map((file) => reader.read(file)));

    expect(readings.map(({ publishable }) => publishable)).toEqual(files.map(() => true));
    expect(new Set(readings.map(({ plan }) => JSON.stringify(plan))).size).toBe(1);
  });

  it('refuses bytes that are not in the encoding they declare, and more bytes than a file may have', async () => {
    const [wrong, huge] = await Promise.all([reader.read(Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])), reader.read(Buffer.alloc(5_000_000, 0x20))]);

    expect(wrong).toMatchObject({ publishable: false, problems: [{ code: 'bpmn.unreadable', params: { what: 'encoding' } }] });
    expect(huge).toMatchObject({ publishable: false, problems: [{ code: 'bpmn.too_large' }] });
  });

  it('stops after two seconds on a file that keeps the parser busy, and goes on with the next', async () => {
    const busy = `${HEAD}<process id="p">\n${'<z:unknown/>\n'.repeat(90_000)}</process></definitions>`;
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);

    const [stopped, next] = await Promise.all([reader.read(busy), reader.read(text, { wantsPlan: false })]);
    clearInterval(ticking);

    expect(stopped).toMatchObject({ publishable: false, problems: [{ code: 'bpmn.too_slow', elementId: null }] });
    expect(next.publishable).toBe(true);
    expect(next.plan).toBeUndefined();
    // Two seconds are four hundred of them; a thread that is kept busy itself has none.
    expect(turns).toBeGreaterThan(20);
  });
});

describe('the encoding of a file', () => {
  it('is what it declares where it has no mark', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a b="é"/>', 'latin1');

    expect(decodeXml(latin)).toContain('é');
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'))).toBeNull();
  });
});
