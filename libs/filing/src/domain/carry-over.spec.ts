import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, FormField, FormSection } from '@app/contracts';
import { carryOver } from './carry-over.js';

const both = (text: string) => ({ vi: text, en: text });
const field = (name: string, kind: FormField['kind'] = 'text', more: Partial<FormField> = {}): FormField => ({ name, kind, label: both(name.toUpperCase()), required: false, ...more });
const section = (name: string, ...fields: readonly FormField[]): FormSection => ({ name, title: both(name.toUpperCase()), fields });
const form = (...sections: readonly FormSection[]): FormDefinition => ({ key: 'declaration', title: both('Tờ khai'), sections, rules: [] });
const members = (...columns: readonly FormField[]) => section('home', field('members', 'table', { columns }), field('street'));

describe('answers of an earlier form', () => {
  const now = form(members(field('name')));
  const values = { home: { street: 'Lê Lợi', members: [{ name: 'An', note: 'bán hàng' }, { name: 'Bình', note: 'may đo' }] } };

  it('lose the columns this one does not have, and say which and what stood there', () => {
    const carried = carryOver(now, [form(members(field('name'), field('note')))], values);

    expect(carried).toEqual({
      values: { home: { street: 'Lê Lợi', members: [{ name: 'An' }, { name: 'Bình' }] } },
      dropped: [{ field: 'home.members.note', name: both('HOME › MEMBERS › NOTE'), said: ['bán hàng', 'may đo'] }],
      problems: [],
    });
  });

  it('lose sections, fields, and answers of another kind', () => {
    const before = form(section('old', field('a')), section('home', field('members', 'longText'), field('street'), field('alley')));
    const given = { old: { a: 1, b: 'x' }, home: { members: 'An và Bình', street: 'Lê Lợi', alley: '3' } };

    const { values: kept, dropped, problems } = carryOver(now, [before], { ...given, old: { a: 'x' } });

    expect(kept).toEqual({ home: { street: 'Lê Lợi' } });
    expect(dropped.map(({ field: path, said }) => [path, said])).toEqual([['old', ['x']], ['home.members', ['An và Bình']], ['home.alley', ['3']]]);
    expect(problems).toEqual([]);
  });

  it('keep what is only longer than it may be now: the check says so, and the applicant makes it shorter', () => {
    const short = form(section('home', field('street', 'text', { maxLength: 3 })));

    expect(carryOver(short, [form(section('home', field('street')))], { home: { street: 'Lê Lợi' } })).toEqual({ values: { home: { street: 'Lê Lợi' } }, dropped: [], problems: [] });
  });

  it('are refused as ever where no version of the form took them', () => {
    const { problems, dropped } = carryOver(now, [form(members(field('name'), field('note')))], { home: { members: [{ other: 1 }], 'a.b': 1 }, elsewhere: {} });

    expect(problems.map(({ field: path, code }) => [path, code])).toEqual([['home.members[0].other', 'unknown_field'], ['home.a.b', 'unknown_field'], ['elsewhere', 'unknown_section']]);
    expect(dropped).toEqual([]);
  });
});
