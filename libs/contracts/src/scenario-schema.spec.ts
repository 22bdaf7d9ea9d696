import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Scenario, SCENARIO_SCHEMA } from './index.js';

const ROOT = join(import.meta.dirname, '../../..');
const isScenario = new Ajv2020().compile(SCENARIO_SCHEMA);
const shipped = readdirSync(join(ROOT, 'procedures'), { recursive: true, encoding: 'utf8' }).filter((path) => /scenarios\/.+\.json$/.test(path));
const GOOD: Scenario = {
  name: 'case-1',
  title: { vi: 'Thử', en: 'Try' },
  given: { at: '2026-11-23T08:30:00+07:00', channel: 'DIRECT', form: {} },
  when: [{ at: '2026-11-23T09:00:00+07:00', by: 'specialist', complete: 'Examine' }],
  then: { ended: null },
};

describe('the schema of scenarios', () => {
  it('is the one that is published', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'docs/scenario.schema.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(SCENARIO_SCHEMA)));
  });

  it.each(shipped)('takes what is shipped: %s', (path) => {
    expect(isScenario(JSON.parse(readFileSync(join(ROOT, 'procedures', path), 'utf8')))).toBe(true);
  });

  it.each([
    ['a field it does not know', { ...GOOD, then: { colour: 'red' } }],
    ['an event that is of two kinds', { ...GOOD, when: [{ ...GOOD.when[0], message: 'payments.settled' }] }],
    ['an act of nobody', { ...GOOD, when: [{ at: '2026-11-23T09:00:00+07:00', complete: 'Examine' }] }],
    ['a title in one language', { ...GOOD, title: { vi: 'Thử' } }],
    ['a section that is no object', { ...GOOD, given: { ...GOOD.given, form: { child: 'An' } } }],
  ])('refuses %s', (_what, scenario) => {
    expect(isScenario(GOOD)).toBe(true);
    expect(isScenario(scenario)).toBe(false);
  });
});
