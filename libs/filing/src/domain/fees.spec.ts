import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { FeeRule } from '@app/contracts';
import type { CivilDay } from '@app/kernel';
import { feesFor, type FeeCircumstances } from './fees.js';

const rule = (more: Partial<FeeRule> = {}): FeeRule => ({
  item: 'registration', name: { vi: 'Lệ phí', en: 'Charge' }, kind: 'CHARGE', legalBasis: 'NQ 1', directAmount: 100_000, onlineAmount: 100_000,
  effectiveFrom: '2020-01-01', collect: 'COLLECT_UPFRONT', exemptions: [], ...more,
});
const asked = (more: Partial<FeeCircumstances> = {}): FeeCircumstances => ({ channel: 'DIRECT', onDay: '2026-11-21' as CivilDay, exemptionGroups: [], ...more });
const amounts = (rules: readonly FeeRule[], circumstances: FeeCircumstances) => {
  const lines = feesFor(rules, circumstances);
  return lines.ok ? lines.value.map(({ amount }) => amount) : lines.error.code;
};
const online30: FeeRule['exemptions'][number] = {
  group: 'everybody', name: { vi: 'Người nộp trực tuyến', en: 'Whoever files online' }, legalBasis: 'NQ 289/2022', percentOff: 30, channel: 'ONLINE',
  effectiveFrom: '2022-07-13', effectiveTo: '2023-12-31',
};
const COPIES = rule({ item: 'certification', formula: 'copies * min(200000, 2000 * min(pages, 2) + 1000 * max(pages - 2, 0))' });

describe('dates and channels', () => {
  it('takes the amount of the channel; the post counts as the counter', () => {
    const rules = [rule({ onlineAmount: 50_000 })];

    expect(amounts(rules, asked({ channel: 'ONLINE' }))).toEqual([50_000]);
    expect(amounts(rules, asked({ channel: 'POSTAL' }))).toEqual([100_000]);
  });

  it('asks only by the rules in force on the day, both ends included', () => {
    const rules = [rule({ effectiveTo: '2022-07-12', directAmount: 1 }), rule({ effectiveFrom: '2022-07-13', directAmount: 2 })];

    expect(amounts(rules, asked({ onDay: '2022-07-12' as CivilDay }))).toEqual([1]);
    expect(amounts(rules, asked({ onDay: '2022-07-13' as CivilDay }))).toEqual([2]);
    expect(amounts(rules, asked({ onDay: '2019-12-31' as CivilDay }))).toEqual([]);
  });

  it.each([
    ['2022-07-12', 100_000], ['2022-07-13', 70_000], ['2023-12-31', 70_000], ['2024-01-01', 100_000],
  ])('gives 30 %% off online on %s: %i', (onDay, amount) => {
    expect(amounts([rule({ exemptions: [online30] })], asked({ channel: 'ONLINE', onDay: onDay as CivilDay }))).toEqual([amount]);
    expect(amounts([rule({ exemptions: [online30] })], asked({ channel: 'DIRECT', onDay: onDay as CivilDay }))).toEqual([100_000]);
  });
});

describe('exemptions', () => {
  const poor = { group: 'poorHousehold', name: { vi: 'Hộ nghèo', en: 'Poor households' }, legalBasis: 'Điều 11', percentOff: 100 };

  it('takes off the most, and never adds up', () => {
    const lines = feesFor([rule({ exemptions: [online30, poor] })], asked({ channel: 'ONLINE', onDay: '2023-01-01' as CivilDay, exemptionGroups: ['poorHousehold'] }));

    expect(lines.ok && lines.value[0]).toMatchObject({
      fullAmount: 100_000, amount: 0, exemption: { group: 'poorHousehold', percentOff: 100 }, zeroBecause: { vi: 'Miễn cho hộ nghèo theo Điều 11' },
    });
  });

  it('is for those of the group only', () => {
    expect(amounts([rule({ exemptions: [poor] })], asked({ exemptionGroups: ['meritPerson'] }))).toEqual([100_000]);
  });

  it('says why nothing is asked where the rule itself asks nothing', () => {
    const [free, online] = [feesFor([rule({ directAmount: 0, onlineAmount: 0 })], asked()), feesFor([rule({ onlineAmount: 0 })], asked({ channel: 'ONLINE' }))];

    expect(free.ok && free.value).toMatchObject([{ zeroBecause: { vi: 'Không thu', en: 'Nothing is asked' }, legalBasis: 'NQ 1' }]);
    expect(online.ok && online.value).toMatchObject([{ zeroBecause: { vi: 'Không thu khi nộp trực tuyến', en: 'Nothing is asked of who files online' } }]);
  });

  it('leaves out a rule whose formula is for another case, and keeps one that is for another way of filing', () => {
    const late = rule({ item: 'late', formula: 'if onDay > date("2026-11-21") then 8000 else 0' });
    const atTheCounter = rule({ item: 'counter', formula: 'if channel = "ONLINE" then 0 else 5000' });
    const items = (circumstances: FeeCircumstances) => {
      const lines = feesFor([late, atTheCounter], circumstances);
      return lines.ok ? lines.value.map(({ item, amount }) => `${item} ${amount}`) : lines.error.code;
    };

    expect(items(asked({ channel: 'ONLINE' }))).toEqual(['counter 0']);
    expect(items(asked({ onDay: '2026-11-22' as CivilDay }))).toEqual(['late 8000', 'counter 5000']);
  });

  it('rounds to whole VND', () => {
    expect(amounts([rule({ directAmount: 75_001, exemptions: [{ ...online30, channel: undefined, effectiveTo: undefined }] })], asked())).toEqual([52_501]);
  });
});

describe('certified copies', () => {
  it.each([
    [1, 1, 2_000], [2, 1, 4_000], [3, 1, 5_000], [3, 2, 10_000], [198, 1, 200_000], [199, 1, 200_000], [1_000, 3, 600_000],
  ])('%i pages in %i copies cost %i', (pages, copies, amount) => {
    expect(amounts([COPIES], asked({ pages, copies }))).toEqual([amount]);
  });

  it('never costs more than 200,000 a copy, nor less for more pages', () => {
    const seed = Date.UTC(2026, 10, 21);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 200 }), (pages, copies) => {
        const [cost, more] = [amounts([COPIES], asked({ pages, copies })), amounts([COPIES], asked({ pages: pages + 1, copies }))] as [number[], number[]];
        return cost[0]! <= 200_000 * copies && cost[0]! <= more[0]!;
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is not known without pages', () => {
    expect(amounts([COPIES], asked({ copies: 2 }))).toBe('filing.fee_unknown');
  });
});

it('is our mistake when a formula gives no whole amount', () => {
  expect(() => feesFor([rule({ formula: '1 / 3' })], asked())).toThrow('a fee is no whole amount');
  expect(() => feesFor([rule({ formula: 'nobody + 1' })], asked({ declared: { form: { key: 'a', title: { vi: 'a', en: 'a' }, sections: [], rules: [] }, values: {} } }))).toThrow(
    'the formula of a fee cannot be read',
  );
});
