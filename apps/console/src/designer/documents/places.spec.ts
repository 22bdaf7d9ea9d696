import { expect, it } from '@jest/globals';
import type { Texts } from '@app/ui';
import type { ProcessPlan } from '@app/bpmn';
import { placesOf, wordsRead } from './places.js';

const both = (text: string) => ({ vi: text, en: text });
const t = ((key: string) => key) as unknown as Texts['t'];
const pick: Texts['pick'] = ({ vi }) => vi;
const form = {
  key: 'declaration', title: both('Tờ khai'), rules: [],
  sections: [{ name: 'child', title: both('Trẻ em'), fields: [
    { name: 'born', label: both('Ngày sinh'), kind: 'date', required: true },
    { name: 'parents', label: both('Cha mẹ'), kind: 'table', required: true, columns: [{ name: 'name', label: both('Họ tên'), kind: 'text', required: true }, { name: 'year', label: both('Năm'), kind: 'year', required: true }] },
  ] }],
};
const atStep = {
  key: 'examination', title: both('Thẩm tra'), rules: [],
  sections: [{ name: 'found', title: both('Thẩm tra'), fields: [{ name: 'on', label: both('Ngày xem'), kind: 'date', required: true }] }],
};
const plan = { facts: [{ name: 'size', type: 'number', label: both('Diện tích') }] } as unknown as ProcessPlan;

it('names everything a paper can say, in the way it is best written', () => {
  const places = placesOf({ record: {}, forms: [form, atStep] }, plan, t);

  expect(places.slice(0, 5)).toEqual([
    { written: 'child.born|date', label: both('Trẻ em: Ngày sinh') },
    { written: 'child.parents|rows:name,year', label: both('Trẻ em: Cha mẹ') },
    { written: 'forms.examination.found.on|date', label: both('Thẩm tra: Ngày xem') },
    { written: 'facts.size', label: both('Diện tích') },
    { written: 'dossier.code', label: both('designer.place.code') },
  ]);
});

it('reads words with the names of their places, whatever way they are written in', () => {
  const places = placesOf({ record: {}, forms: [form, atStep] }, plan, t);

  expect(wordsRead('Sinh {child.born|dateInWords}, {facts.size} m², {nobody.knows}', places, pick)).toBe('Sinh ‹Trẻ em: Ngày sinh›, ‹Diện tích› m², ‹nobody.knows›');
});
