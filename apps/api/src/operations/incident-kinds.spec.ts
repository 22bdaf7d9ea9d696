import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT_CODES } from '@app/dossiers';
import { adviceOn, INCIDENT_KINDS, incidentsPage, isRetried } from './incident-kinds.js';

const ROOT = join(import.meta.dirname, '../../../..');
const sources = ['libs', 'apps'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.ts') && !/spec\.ts$|\/test\/|\/node_modules\/|^apps\/(portal|console)\/|^libs\/(ui|testing)\//.test(file));

/** Where incidents come from, and the codes each place writes beside those of obstacles. A new place has to be named here, and its kinds in the table. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'libs/platform/src/outbox/outbox.ts': ['worker.message_failed', 'worker.message_never_came_back', 'dossiers.call_failed'],
  'libs/platform/src/outbox/incident-desk.ts': ['platform.clock_set_back'],
  'libs/platform/src/outbox/unheard-asking.ts': ['worker.nobody_does_it'],
  'libs/dossiers/src/store/incidents.ts': ['dossiers.deadline_failed', 'dossiers.recompute_failed', 'dossiers.time_unaccounted', 'calendar.year_missing_soon', ...INCIDENT_CODES],
  'libs/notifications/src/store/notification.store.ts': ['notifications.undeliverable'],
};

describe('the kinds of incidents', () => {
  it('are those the code opens, no more and no less', () => {
    const opening = sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('INSERT INTO incidents'));

    expect(opening.sort()).toEqual(Object.keys(PLACES).sort());
    expect(Object.keys(INCIDENT_KINDS).sort()).toEqual(Object.values(PLACES).flat().sort());
  });

  it('have codes that are written somewhere', () => {
    const words = sources.filter((file) => !file.includes('incident-kinds')).map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');

    expect(Object.keys(INCIDENT_KINDS).filter((code) => !words.includes(`'${code}'`))).toEqual([]);
  });

  it('say in both languages what to do, also of a kind that is not known here', () => {
    for (const { happened, advice } of Object.values(INCIDENT_KINDS)) for (const text of [happened, advice]) expect([text.vi.length > 20, text.en.length > 20]).toEqual([true, true]);
    expect([adviceOn('newer.kind').vi !== '', isRetried('newer.kind')]).toEqual([true, true]);
    expect(incidentsPage().split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(Object.keys(INCIDENT_KINDS).length);
  });

  it('do not tell anybody to retry where that does nothing', () => {
    const never = Object.keys(INCIDENT_KINDS).filter((code) => !isRetried(code));

    expect(never.sort()).toEqual(['calendar.year_missing_soon', 'dossiers.recompute_failed', 'dossiers.time_unaccounted', 'platform.clock_set_back']);
    for (const code of never) expect(adviceOn(code).vi + adviceOn(code).en).not.toMatch(/bấm Thử lại|retry/i);
  });
});
