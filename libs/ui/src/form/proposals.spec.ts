import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { answerInForm } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { type Answers, withAnswer, withoutBlanks } from './answers.js';
import { keptUp, type Known, opened, sameAnswers } from './proposals.js';

const TODAY = '2026-11-21';
const formOf = (procedure: string): FormDefinition => JSON.parse(readFileSync(join(import.meta.dirname, '../../../../procedures', procedure, 'forms/declaration.json'), 'utf8')) as FormDefinition;
const birth = formOf('birth-registration');
const knownFor = (form: FormDefinition, account: Known['account'] = {}): Known => ({
  today: TODAY, agency: 'UBND phường Hạc Thành', account,
  asks: (feel, answers) => {
    const answer = answerInForm(form, feel, { values: withoutBlanks(answers), today: TODAY });
    return answer.ok ? answer.value : null;
  },
});
const known = knownFor(birth);
const sectionOf = (name: string, form = birth) => form.sections.find((one) => one.name === name)!;
const typed = (answers: Answers, path: string, value: unknown, form = birth): Answers => {
  const [section = '', field = ''] = path.split('.');
  return keptUp(form, { before: answers, after: withAnswer(answers, section, field, value) }, knownFor(form));
};
const requester = { fullName: 'Nguyễn Thị Mẫu', birthDate: '1992-09-05', personalId: '038192000111', idDocType: 'ID_CARD', idDocNumber: '038192000111' };
const BOTH: Answers = { declaration: { birthCase: 'BOTH_PARENTS' }, requester };

describe('what the pages type', () => {
  it('writes the date in words, anew with another date, and leaves what somebody wrote', () => {
    const first = typed({}, 'child.birthDate', '2026-11-01');
    const second = typed(first, 'child.birthDate', '2026-11-02');
    const own = typed(typed(second, 'child.birthDateInWords', 'Ngày mồng hai'), 'child.birthDate', '2026-11-03');

    expect(first['child']?.['birthDateInWords']).toBe('Ngày một tháng mười một năm hai nghìn không trăm hai mươi sáu');
    expect(second['child']?.['birthDateInWords']).toBe('Ngày hai tháng mười một năm hai nghìn không trăm hai mươi sáu');
    expect(own['child']?.['birthDateInWords']).toBe('Ngày mồng hai');
    expect(typed(second, 'child.birthDate', '2/11')['child']?.['birthDateInWords']).toBeUndefined();
  });

  it('takes the number of an identity card from the personal ID number, and not that of a passport', () => {
    const card = typed({ requester: { personalId: '038192000111' } }, 'requester.idDocType', 'ID_CARD');
    const passport = typed(card, 'requester.idDocType', 'PASSPORT');

    expect(card['requester']?.['idDocNumber']).toBe('038192000111');
    expect(passport['requester']?.['idDocNumber']).toBeUndefined();
  });

  it('fills in the parent who files, and the other one not', () => {
    const asMother = typed(BOTH, 'requester.relationToSubject', 'MOTHER');
    const asFather = typed(asMother, 'requester.relationToSubject', 'FATHER');

    expect(asMother['mother']).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', birthDateOrYear: '1992-09-05', personalId: '038192000111', idDocType: 'ID_CARD' });
    expect(asMother['father']?.['fullName']).toBeUndefined();
    expect(asFather['father']).toMatchObject({ fullName: 'Nguyễn Thị Mẫu' });
    expect(asFather['mother']?.['fullName']).toBeUndefined();
  });

  it('offers to copy from the requester for that parent alone, and for nobody where a grandparent files', () => {
    const offers = (relation: string, parent: string) => sameAnswers(birth, sectionOf(parent), { ...BOTH, requester: { ...requester, relationToSubject: relation } }, known.asks)?.source.name ?? null;

    expect([offers('MOTHER', 'mother'), offers('MOTHER', 'father'), offers('FATHER', 'father'), offers('FATHER', 'mother')]).toEqual(['requester', null, 'requester', null]);
    expect([offers('GRANDPARENT', 'mother'), offers('GRANDPARENT', 'father')]).toEqual([null, null]);
  });

  it('opens a page with the day, the place, the defaults and what the account knows, and only where nobody has answered yet', () => {
    const closing = opened(birth, sectionOf('closing'), {}, known);
    const asked = opened(birth, sectionOf('requester'), {}, knownFor(birth, { 'requester.fullName': 'Nguyễn Thị Mẫu' }));
    const begun: Answers = { closing: { madeAt: 'Hà Nội' } };

    expect(closing['closing']).toEqual({ copyRequested: false, madeAt: 'Hạc Thành', madeOn: TODAY });
    expect(opened(birth, sectionOf('mother'), { declaration: { birthCase: 'BOTH_PARENTS' } }, known)['mother']).toEqual({ ethnicity: 'Kinh', nationality: 'Việt Nam' });
    expect(asked['requester']).toEqual({ fullName: 'Nguyễn Thị Mẫu' });
    expect(opened(birth, sectionOf('closing'), begun, known)).toBe(begun);
  });

  it('follows what the account says, where that changes before the form was touched', () => {
    const before: Answers = { requester: { fullName: 'A' } };
    const after = keptUp(birth, { before, after: before, knownBefore: known }, knownFor(birth, { 'requester.residence': { province: '38', commune: '14758' } }));

    expect(after['requester']?.['residence']).toEqual({ province: '38', commune: '14758' });
  });

  it('writes an amount in words', () => {
    const form = formOf('household-business');

    expect(typed({}, 'capital.number', 100_000_000, form)['capital']?.['words']).toBe('Một trăm triệu đồng');
  });
});
