import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filled } from './filled.js';

const root = resolve(import.meta.dirname, '../../../..');
const areas = (language: string): readonly string[] => readdirSync(join(root, 'libs/ui/locales', language)).sort();
const catalogue = (language: string, area: string) => JSON.parse(readFileSync(join(root, 'libs/ui/locales', language, area), 'utf8')) as Record<string, string>;
const paramsOf = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? ''))].sort();

describe('the texts', () => {
  it('has the same areas in both languages', () => {
    expect(areas('en')).toEqual(areas('vi'));
  });

  it.each(areas('vi'))('says the same keys in both languages, with the same params: %s', (area) => {
    const vi = catalogue('vi', area);
    const en = catalogue('en', area);

    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, text] of Object.entries(vi)) {
      expect({ key, params: paramsOf(en[key] ?? '') }).toEqual({ key, params: paramsOf(text) });
      expect(text.trim()).not.toBe('');
      expect((en[key] ?? '').trim()).not.toBe('');
    }
  });

  it.each(areas('vi'))('puts the tone mark where the law’s own texts put it (xóa, hủy, khóa), not on the last vowel: %s', (area) => {
    const otherwise = /(?<!q)(o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/iu;

    expect(Object.entries(catalogue('vi', area)).filter(([, text]) => otherwise.test(text.normalize('NFC')))).toEqual([]);
  });

  it('has every key that is used', () => {
    const there = new Set(areas('vi').flatMap((area) => Object.keys(catalogue('vi', area)).map((key) => `${area.replace('.json', '')}.${key}`)));

    const missing = sources(['apps/portal/src', 'apps/console/src', 'libs/ui/src']).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((found) => found[1] ?? '').filter((key) => !there.has(key)).map((key) => `${file}: ${key}`),
    );

    expect(missing).toEqual([]);
  });
});

describe('filled', () => {
  it('puts params in, and shows the names of those that are missing', () => {
    expect(filled('{count} hồ sơ của {name}', { count: 3 })).toBe('3 hồ sơ của {name}');
  });

  it.each([
    [1, '1 dossier'],
    [0, '0 dossiers'],
    [2, '2 dossiers'],
  ])('chooses the word by the number: %d', (count, said) => {
    expect(filled('{count} {count|dossier|dossiers}', { count })).toBe(said);
  });

  it('does not fill what a param says', () => {
    expect(filled('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});

function sources(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const path = join(folder, name);
      if (statSync(join(root, path)).isDirectory()) return sources([path]);
      return /\.tsx?$/.test(name) && !/\.spec\.ts$/.test(name) ? [join(root, path)] : [];
    }),
  );
}
