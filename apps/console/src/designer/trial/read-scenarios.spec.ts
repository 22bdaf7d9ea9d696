import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { areScenarios, isScenario, scenariosIn } from './read-scenarios.js';

const PROCEDURES = join(import.meta.dirname, '../../../../../procedures');
const shipped = readdirSync(PROCEDURES, { recursive: true, encoding: 'utf8' }).filter((path) => /scenarios\/.+\.json$/.test(path));
const good = { name: 'case-1', title: { vi: 'Thử', en: 'Try' }, given: { at: '2026-11-23T08:30:00+07:00', channel: 'DIRECT', form: {} }, when: [], then: { ended: 'done' } };

describe('scenarios from a file', () => {
  it.each(shipped)('are taken as they are shipped: %s', (path) => {
    expect(scenariosIn(readFileSync(join(PROCEDURES, path), 'utf8'))).toHaveLength(1);
  });

  it.each([
    ['nothing', null],
    ['no title', { ...good, title: null }],
    ['half a title', { ...good, title: { vi: 'Thử' } }],
    ['no events', { ...good, when: null }],
    ['an event that is none', { ...good, when: [null] }],
    ['a moment that is none', { ...good, given: { ...good.given, at: 'tomorrow' } }],
    ['an event without a moment', { ...good, when: [{ complete: 'Compare' }] }],
    ['a declaration that is none', { ...good, given: { ...good.given, form: { child: 'An' } } }],
    ['steps that are no list', { ...good, then: { passed: 'Compare' } }],
    ['a name that is none', { ...good, name: 7 }],
  ])('are refused with %s', (_what, scenario) => {
    expect(isScenario(scenario)).toBe(false);
    expect(scenariosIn(JSON.stringify(scenario))).toBeNull();
  });

  it('have names of their own', () => {
    expect(areScenarios([good, good])).toBeNull();
    expect(scenariosIn(JSON.stringify([good, { ...good, name: 'case-2' }]))).toHaveLength(2);
    expect(scenariosIn('{')).toBeNull();
  });
});
