import { describe, expect, it } from '@jest/globals';
import type { FeeRule, FormDefinition } from '@app/contracts';
import type { CivilDay } from '@app/kernel';
import { dossierFees } from './dossier-fees.js';
import { feesAsJudged } from './filing-fees.js';

const both = (text: string) => ({ vi: text, en: text });
const FORM: FormDefinition = { key: 'declaration', title: both('Tờ khai'), sections: [], rules: [] };
const TAX: FormDefinition['sections'][number] = { name: 'tax', title: both('Thuế'), fields: [{ name: 'labour', label: both('Số lao động'), kind: 'integer', required: true }] };
const rule = (more: Partial<FeeRule> = {}): FeeRule => ({
  item: 'registration', name: both('Lệ phí'), kind: 'CHARGE', legalBasis: 'Nghị quyết thử', directAmount: 8_000, onlineAmount: 8_000,
  effectiveFrom: '2020-01-01', collect: 'COLLECT_ON_RETURN', exemptions: [], ...more,
});
const poor = { group: 'poorHousehold', name: both('Hộ nghèo'), legalBasis: 'Điều 11 Luật Hộ tịch 60/2014/QH13', percentOff: 100 };
const asked = (values = {}, exemptionGroups: readonly string[] = []) => ({
  channel: 'DIRECT' as const, onDay: '2026-11-21' as CivilDay, exemptionGroups, declared: { form: FORM, values },
});

describe('the fees of a dossier', () => {
  it('are added up over its originals, each with pages and copies of its own', () => {
    const byPage = rule({ formula: 'copies * 2000 * pages' });
    const values = { request: { documents: [{ pages: 2, copies: 3 }, { pages: 1, copies: 1 }] } };

    const fees = dossierFees({ fees: [byPage] }, asked(values));

    expect(fees).toMatchObject({ ok: true, value: [{ item: 'registration', amount: 14_000 }] });
  });

  it('ask once for what does not hang on pages and copies, however many originals there are', () => {
    const values = { request: { documents: [{ pages: 2, copies: 3 }, { pages: 1, copies: 1 }] } };

    const fees = dossierFees({ fees: [rule(), rule({ item: 'copies', formula: 'copies * 2000' })] }, asked(values));

    expect(fees).toMatchObject({ ok: true, value: [{ item: 'registration', amount: 8_000 }, { item: 'copies', amount: 8_000 }] });
  });

  it('say the exemption and its ground for a group the applicant said to belong to', () => {
    const fees = dossierFees({ fees: [rule({ exemptions: [poor] })] }, asked({}, ['poorHousehold']));

    expect(fees).toMatchObject({ ok: true, value: [{ fullAmount: 8_000, amount: 0, exemption: { group: 'poorHousehold', legalBasis: 'Điều 11 Luật Hộ tịch 60/2014/QH13' } }] });
  });

  it('are unknown where an answer they hang on is not there', () => {
    const late = rule({ formula: 'pages * 2000' });

    expect(dossierFees({ fees: [late] }, asked())).toMatchObject({ ok: false, error: { code: 'filing.fee_unknown' } });
  });
});

describe('the fees of a dossier as they were judged', () => {
  const nearPoor = { group: 'nearPoorHousehold', name: both('Hộ cận nghèo'), legalBasis: 'Nghị quyết thử', percentOff: 50, provenBy: 'PROOF' };
  const RULES = { fees: [rule({ exemptions: [poor, nearPoor] }), rule({ item: 'copies', directAmount: 5_000 })], components: [{ code: 'PROOF', name: both('Giấy xác nhận'), originalQuantity: 1, copyQuantity: 0, required: false }] };
  const at = { channel: 'DIRECT' as const, onDay: '2026-11-21' as CivilDay, declared: { form: FORM, values: {} } };
  const as = (judged: 'CONFIRMED' | 'STRUCK') => ({ as: judged, seq: 2 });

  it('take off what was confirmed, and nothing that was struck or that nobody has judged', () => {
    const totals = [null, as('STRUCK'), as('CONFIRMED')].map((judged) => feesAsJudged(RULES, [{ group: 'poorHousehold', judged }], at).total);

    expect(totals).toEqual([13_000, 13_000, 5_000]);
  });

  it('are reckoned by the declaration each was asked by, and by the one of now where it was not asked yet', () => {
    const byLabour = { formula: 'if tax.labour > 5 then 20000 else 100000', exemptions: [nearPoor] };
    const rules = { ...RULES, fees: [rule({ ...byLabour, item: 'upfront', collect: 'COLLECT_UPFRONT' }), rule({ ...byLabour, item: 'return' })] };
    const labour = (count: number) => ({ form: { ...FORM, sections: [TAX] }, values: { tax: { labour: count } } });

    const fees = feesAsJudged(rules, [{ group: 'nearPoorHousehold', judged: null }], { ...at, declared: labour(10), setBy: new Map([['COLLECT_UPFRONT' as const, labour(2)]]) });

    expect(fees.lines.map(({ item, amount }) => [item, amount])).toEqual([['upfront', 100_000], ['return', 20_000]]);
    expect(fees).toMatchObject({ total: 120_000, exemptions: [{ takesOff: 60_000 }] });
  });

  it('say of each claim what it takes off by itself, on what ground, and which paper proves it', () => {
    const { exemptions } = feesAsJudged(RULES, [{ group: 'poorHousehold', judged: as('CONFIRMED') }, { group: 'nearPoorHousehold', judged: null }], at);

    expect(exemptions).toEqual([
      { group: 'poorHousehold', name: poor.name, legalBasis: poor.legalBasis, percentOff: 100, provenBy: null, judged: as('CONFIRMED'), takesOff: 8_000 },
      { group: 'nearPoorHousehold', name: nearPoor.name, legalBasis: nearPoor.legalBasis, percentOff: 50, provenBy: { code: 'PROOF', name: both('Giấy xác nhận') }, judged: null, takesOff: 4_000 },
    ]);
  });

  it('name a claim that is not in force as well: an officer has to judge it', () => {
    const online = { ...RULES, fees: [rule({ exemptions: [{ ...poor, channel: 'ONLINE' as const }] })] };

    expect(feesAsJudged(online, [{ group: 'poorHousehold', judged: null }], at)).toMatchObject({ total: 8_000, exemptions: [{ group: 'poorHousehold', takesOff: 0 }] });
  });

  it('tell a claim without its amount while one hangs on an answer, and one that comes to nothing with 0', () => {
    const unknown = { ...RULES, fees: [rule({ formula: 'pages * 2000', exemptions: [poor] })] };
    const nothing = { ...RULES, fees: [rule({ directAmount: 0, exemptions: [poor] })] };

    expect([unknown, nothing].map((rules) => feesAsJudged(rules, [{ group: 'poorHousehold', judged: null }], at).exemptions[0]?.takesOff)).toEqual([null, 0]);
  });
});
