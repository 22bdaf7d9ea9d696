import { describe, expect, it } from '@jest/globals';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { compose } from './compose.js';
import { SAMPLE_VALUES } from './sample-values.js';
import { BUILT_IN_TEMPLATES } from './templates/built-in.js';
import type { DossierKey } from './templates/keys.js';

const RECIPIENT = { id: 'a' as AccountId, name: 'Nguyễn Thị Thử', language: 'vi' as const, email: 'nguoi.nop@example.org', phone: '0900000001', disabled: false };
const ABOUT = { dossierId: 'd' as DossierId, code: 'H56.30-261121-0001', procedure: { vi: 'a', en: 'a' }, agency: { vi: 'a', en: 'a' } };
/** 23:00 on Thursday 26 November 2026. */
const NIGHT = '2026-11-26T16:00:00.000Z' as Instant;
const manner = { quietHours: { from: '22:00', to: '06:00' }, smsAlphabet: 'UNACCENTED' as const };

describe('a message of the night', () => {
  it.each<[DossierKey, Instant]>([['applicant-due-soon', '2026-11-26T23:00:00.000Z' as Instant], ['confirmation-asked', NIGHT]])('%s is sent to a telephone at %s', (key, expected) => {
    const rows = compose({ messageId: 'm', about: ABOUT, occasions: [{ key, values: SAMPLE_VALUES }], recipients: [RECIPIENT] }, { at: NIGHT, manner, templates: BUILT_IN_TEMPLATES, newId: () => 'n' });

    expect(rows.map(({ channel, notBefore }) => [channel, notBefore]).sort()).toEqual([['EMAIL', NIGHT], ['PORTAL', NIGHT], ['SMS', expected]]);
  });
});
