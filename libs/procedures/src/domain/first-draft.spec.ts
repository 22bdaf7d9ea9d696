import { describe, expect, it } from '@jest/globals';
import { proveTerms, readProcedure } from '@app/bpmn';
import type { CivilDay } from '@app/kernel';
import { disagreements, readDocuments } from './bundle.js';
import { firstDraft } from './first-draft.js';

const today = '2026-11-21' as CivilDay;

describe('the first draft of a procedure', () => {
  it('has a process in which no check finds anything, whose steps fit its term', async () => {
    const { bpmn } = firstDraft({ name: 'Thủ tục <mới> & "lạ"', code: '9.000001', today });

    const { plan, problems } = await readProcedure(bpmn);

    expect(problems).toEqual([]);
    expect(plan).toMatchObject({ name: 'Thủ tục <mới> & "lạ"', procedureCode: '9.000001' });
    expect(proveTerms(plan!).map(({ verdict }) => verdict)).toEqual(['proved', 'proved', 'proved']);
  });

  it('leaves open exactly what only its author knows', () => {
    const { record, forms } = firstDraft({ name: 'Thủ tục mới', code: '9.000001', today });

    const read = readDocuments({ record, forms });

    const missing = read.ok ? [] : read.error.map(({ field, code }) => [field, code]);
    expect(missing).toEqual([
      ['record.decisionNumber', 'empty'],
      ['record.name.en', 'empty'],
      ['record.field.code', 'empty'],
      ['record.field.name.vi', 'empty'],
      ['record.field.name.en', 'empty'],
    ]);
  });

  it('fits together once these are filled in', async () => {
    const { record, forms, bpmn } = firstDraft({ name: 'Thủ tục mới', code: '9.000001', today });
    const named = { vi: 'Một', en: 'One' };

    const read = readDocuments({ record: { ...record, decisionNumber: '1/QĐ', name: named, field: { code: 'G', name: named } }, forms });
    const { plan } = await readProcedure(bpmn);

    expect(record['executionMethods']).toMatchObject([{ channel: 'DIRECT' }, { channel: 'ONLINE' }]);
    expect(read.ok && disagreements(read.value, plan!)).toEqual([]);
  });
});
