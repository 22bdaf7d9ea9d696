import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LOCALES = resolve(import.meta.dirname, '../../libs/ui/locales');

/** What the pages say, from the very catalogues they read: a test asks for a button by its meaning, in either language. */
export type Words = (key: string, params?: Readonly<Record<string, string>>) => string;

/** @returns of `area.key` the text of that language, its places filled in */
export function wordsOf(language: 'vi' | 'en'): Words {
  const areas = new Map<string, Readonly<Record<string, string>>>();
  const areaOf = (area: string) => {
    const known = areas.get(area) ?? (JSON.parse(readFileSync(join(LOCALES, language, `${area}.json`), 'utf8')) as Readonly<Record<string, string>>);
    areas.set(area, known);
    return known;
  };
  return (key, params = {}) => {
    const at = key.indexOf('.');
    const text = areaOf(key.slice(0, at))[key.slice(at + 1)];
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return Object.entries(params).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), text);
  };
}
