import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { answerInForm } from '@app/bpmn';
import type { ApplicantData, CopyFromApplicant, FilingProcedureView, FormDefinition, Scenario } from '@app/contracts';
import { dayInWords } from '@app/kernel';
import { deviceNow, todayInVietnam } from '../format/device-clock.js';
import { type Answers, type Asks, blankFields, withoutBlanks } from './answers.js';
import { filledIn, type Sample, sampled } from './sampled.js';

const PROCEDURES = join(import.meta.dirname, '../../../../procedures');
// Stands still from here on: it is one day, also at midnight.
jest.useFakeTimers({ now: deviceNow() });
afterAll(() => void jest.useRealTimers());
const TODAY = todayInVietnam();
const jsonAt = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(PROCEDURES, ...path), 'utf8')) as T;
const asksOf = (form: FormDefinition): Asks => (feel, answers) => {
  const answer = answerInForm(form, feel, { values: withoutBlanks(answers), today: TODAY });
  return answer.ok ? answer.value : null;
};
const sampleOf = (procedure: string, scenario = 'straight-through'): Sample => {
  const { given } = jsonAt<Scenario>(procedure, 'scenarios', `${scenario}.json`);
  return { day: given.at.slice(0, 10), answers: given.form };
};
const KNOWN = ['fullName', 'birthDate', 'personalId', 'phone'] as const;

/** As the pages get it, with what the account says about who files. */
function viewOf(procedure: string): FilingProcedureView {
  const form = jsonAt<FormDefinition>(procedure, 'forms', 'declaration.json');
  const copies = form.sections.filter(({ name }) => ['requester', 'owner', 'investor'].includes(name)).flatMap(({ name: section, fields }) =>
    fields.flatMap(({ name }): CopyFromApplicant[] => KNOWN.filter((one) => one === name).map((from) => ({ section, field: name, from }))));
  return { form, copies, agency: { code: 'H56.30', name: { vi: 'UBND phường Hạc Thành', en: 'Hạc Thành' } } } as unknown as FilingProcedureView;
}

function filled(procedure: string, edit: { readonly values: Answers; readonly applicant: ApplicantData }, samples: readonly Sample[]) {
  const view = viewOf(procedure);
  return sampled({ procedure: view, asks: asksOf(view.form), edit }, samples);
}

/** What the form's own rules have against it, with the agency the draft is of and the pledges its sender makes: questions without an answer, rules that do not hold. */
function wrongIn(procedure: string, values: Answers): readonly unknown[] {
  const { form } = viewOf(procedure);
  const made = form.sections.reduce<Answers>((all, { name, fields }) => fields.reduce((next, field) => {
    const value = field.kind === 'pledge' ? true : field.kind === 'agency' ? 'H56.30' : undefined;
    return value === undefined ? next : { ...next, [name]: { ...next[name], [field.name]: value } };
  }, all), values);
  const asks = asksOf(form);
  return [...blankFields(form, made, asks), ...form.rules.filter(({ expression }) => asks(expression, made) === false).map(({ code }) => code)];
}

const BIRTHS = [sampleOf('birth-registration'), sampleOf('birth-registration', 'online-draft-confirmed'), sampleOf('birth-registration', 'father-unknown-by-post')];
const MOTHER: ApplicantData = { fullName: 'Nguyễn Thị Mẫu Hoa', personalId: '000190000001', phone: '0900000001' };

describe('a sample', () => {
  it.each(readdirSync(PROCEDURES))('of %s answers every question, and nothing is wrong with it', (procedure) => {
    const { values } = filled(procedure, { values: {}, applicant: {} }, [sampleOf(procedure)]);

    expect(wrongIn(procedure, values)).toEqual([]);
  });

  it('is of whoever files: the one whose mother she can be, born when her ID number says', () => {
    const { values, applicant } = filled('birth-registration', { values: {}, applicant: MOTHER }, BIRTHS);

    expect(values['declaration']).toMatchObject({ birthCase: 'BOTH_PARENTS' });
    expect(values['requester']).toMatchObject({ relationToSubject: 'MOTHER' });
    expect(values['mother']).toMatchObject({ fullName: 'Nguyễn Thị Mẫu Hoa', personalId: '000190000001', birthDateOrYear: '1990-06-01' });
    expect(applicant).toMatchObject({ ...MOTHER, birthDate: '1990-06-01' });
    expect(wrongIn('birth-registration', values)).toEqual([]);
  });

  it('moves the days about the filing with the day it is filed, their words with them, and leaves birthdays', () => {
    const { values } = filled('birth-registration', { values: {}, applicant: {} }, BIRTHS);
    const born = String(values['child']?.['birthDate']);

    expect(Math.round((Date.parse(TODAY) - Date.parse(born)) / 86_400_000)).toBe(19);
    expect(values['child']?.['birthDateInWords']).toBe(dayInWords(born));
    expect(values['closing']?.['madeOn']).toBe(TODAY);
    expect(values['requester']?.['birthDate']).toBe('1988-03-02');
    expect(values['marriage']?.['date']).toBe('2015-05-20');
  });

  it('leaves what somebody has answered, and makes no pledge', () => {
    const typed: Answers = { child: { fullName: 'LÊ MINH MẪU', gender: 'MALE' }, closing: { madeAt: 'Hà Nội' } };

    const { values } = filled('birth-registration', { values: typed, applicant: MOTHER }, BIRTHS);

    expect(values['child']).toMatchObject({ fullName: 'LÊ MINH MẪU', gender: 'MALE', nationality: 'Việt Nam' });
    expect(values['closing']?.['madeAt']).toBe('Hà Nội');
    expect(values['closing']?.['pledge']).toBeUndefined();
    expect(wrongIn('birth-registration', values)).toEqual([]);
  });

  it('fills in the form of a step, with today where the example has its own day', () => {
    const form = jsonAt<FormDefinition>('birth-registration', 'forms', 'register-entry.json');
    const answers = jsonAt<Answers>('birth-registration', 'examples', 'register-entry.json');

    const values = filledIn(form, { work: { entryNumber: '7' } }, asksOf(form), { day: '2026-04-21', answers });

    expect(values).toEqual({ work: { bookNumber: '01/2026', entryNumber: '7', enteredOn: TODAY } });
  });
});
