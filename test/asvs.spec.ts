import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = process.cwd();
/** A field may stand in quotation marks; none holds one. */
const FIELD = /(?:^|,)(?:"([^"]*)"|([^",]*))/g;
const [head = [], ...lines] = readFileSync(join(root, 'docs/asvs.csv'), 'utf8').trim().split('\n').map((line) => [...line.matchAll(FIELD)].map(([, quoted, plain]) => quoted ?? plain ?? ''));

describe('docs/asvs.csv', () => {
  it('says of each requirement once how far it is met', () => {
    expect(head).toEqual(['id', 'level', 'about', 'status', 'where', 'note']);
    expect(lines.filter((line) => line.length !== head.length || !/^V\d+\.\d+\.\d+$/.test(line[0]!) || !['1', '2'].includes(line[1]!) || !['met', 'partly', 'not'].includes(line[3]!))).toEqual([]);
    expect(new Set(lines.map(([id]) => id)).size).toBe(lines.length);
  });

  it('names files there are, and says what is missing where something is', () => {
    const gone = lines.flatMap(([id, , , , where = '']) => where.split(' ').filter((path) => !existsSync(join(root, path))).map((path) => `${id}: ${path}`));
    expect(gone).toEqual([]);
    expect(lines.filter(([, , , status, , note]) => status !== 'met' && note === '').map(([id]) => id)).toEqual([]);
  });
});
