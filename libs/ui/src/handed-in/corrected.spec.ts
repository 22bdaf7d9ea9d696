import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@app/contracts';
import type { Answers, Asks } from '../form/answers.js';
import { correctedIn, withCorrections } from './corrected.js';

const field = (name: string, kind: string, visibleWhen?: string) => ({ name, kind, label: { vi: name, en: name }, required: false, ...(visibleWhen && { visibleWhen }) });
const FORM = {
  key: 'declaration', title: { vi: '', en: '' },
  sections: [
    { name: 'seller', title: { vi: '', en: '' }, fields: [field('isForeign', 'yesNo'), field('passport', 'text', 'foreign'), field('home', 'address'), field('lines', 'table')] },
    { name: 'spouse', title: { vi: '', en: '' }, visibleWhen: 'foreign', fields: [field('fullName', 'text')] },
  ],
} as unknown as FormDefinition;
const asks: Asks = (_, answers) => answers['seller']?.['isForeign'] === true;
const BEFORE: Answers = {
  seller: { isForeign: true, passport: 'C1', home: { province: '38', commune: '16642', detail: 'Số 1' }, lines: [{ code: '4711', name: 'Bán lẻ' }] },
  spouse: { fullName: 'Trần Thị Mẫu' },
};
const corrected = (section: string, answers: object) => correctedIn(FORM, asks, { before: BEFORE, next: { ...BEFORE, [section]: { ...BEFORE[section], ...answers } } });

describe('what is corrected of a declaration', () => {
  it('is what is said otherwise, whatever the order it was typed in, and nothing half typed', () => {
    expect(corrected('seller', { home: { detail: 'Số 1', commune: '16642', province: '38' } })).toEqual({});
    expect(corrected('seller', { home: { province: '38', commune: undefined, detail: 'Số 2' } })).toEqual({ seller: { home: { province: '38', detail: 'Số 2' } } });
    expect(corrected('seller', { lines: [{ code: '4711', name: 'Bán lẻ' }, { code: '4721' }] })).toEqual({ seller: { lines: [{ code: '4711', name: 'Bán lẻ' }, { code: '4721' }] } });
  });

  it('takes back an answer that was cleared', () => {
    expect(corrected('seller', { passport: ' ' })).toEqual({ seller: { passport: null } });
  });

  it('takes back what is not asked for any more, and gives it again when it is', () => {
    const taken = corrected('seller', { isForeign: false });

    expect(taken).toEqual({ seller: { isForeign: false, passport: null }, spouse: { fullName: null } });
    expect(corrected('seller', { isForeign: true })).toEqual({});
  });

  it('is the declaration as it will be, when the page is opened again', () => {
    expect(withCorrections(BEFORE, { spouse: { fullName: 'Lê Thị Mẫu' } })).toEqual({ ...BEFORE, spouse: { fullName: 'Lê Thị Mẫu' } });
  });
});
