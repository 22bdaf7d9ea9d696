import { expect, it } from '@jest/globals';
import { clear, has, Markings, placesOf, set } from './markings.js';

it('numbers every marking once, however many there are', () => {
  const markings = new Markings(70);
  const of = (number: number) => {
    const marking = markings.empty();
    for (let bit = 0; bit < 14; bit += 1) if ((number & (1 << bit)) !== 0) set(marking, bit * 5);
    return marking;
  };
  const numbers = Array.from({ length: 10_000 }, (_, number) => markings.numberOf(of(number)));

  const again = Array.from({ length: 10_000 }, (_, number) => markings.numberOf(of(number)));

  expect(numbers).toEqual(Array.from({ length: 10_000 }, (_, number) => number));
  expect(again).toEqual(numbers);
  expect(markings.size).toBe(10_000);
  expect([...markings.at(4_321)]).toEqual([...of(4_321)]);
});

it('tells the places of a marking, also the last of a word', () => {
  const marking = new Markings(96).empty();
  for (const place of [0, 31, 32, 63, 95]) set(marking, place);
  clear(marking, 32);

  expect(placesOf(marking)).toEqual([0, 31, 63, 95]);
  expect([has(marking, 31), has(marking, 32)]).toEqual([true, false]);
});
