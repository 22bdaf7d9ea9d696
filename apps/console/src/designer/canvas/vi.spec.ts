import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { vi } from './vi.js';

const PACKAGES = join(import.meta.dirname, '../../../../../node_modules');
/** Entries of bpmn-js' own palette, which the works of an office replace; and what only stands in its comments or puts code together. */
const NEVER_SHOWN = /PaletteProvider\.js$|i18n\/translate\/translate\.js$|draw\/BpmnRenderer\.js$/;

it('has a Vietnamese word for every one bpmn-js and diagram-js show', () => {
  const asked = ['bpmn-js/lib', 'diagram-js/lib'].flatMap((folder) =>
    readdirSync(join(PACKAGES, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js') && !NEVER_SHOWN.test(path)).flatMap((path) => {
      const source = readFileSync(join(PACKAGES, folder, path), 'utf8');
      const labels = /ReplaceOptions|PopupEntries/.test(path) ? [...source.matchAll(/label: '((?:[^'\\]|\\.)*)'/g)] : [];
      return [...source.matchAll(/translate\(\s*'((?:[^'\\]|\\.)*)'/g), ...labels].map(([, text = '']) => text);
    }),
  );

  expect(asked.length).toBeGreaterThan(50);
  expect([...new Set(asked)].filter((text) => vi[text] === undefined)).toEqual([]);
});
