import { describe, expect, it } from '@jest/globals';
import type { FeeRule, FormDefinition } from '@app/contracts';
import type { CivilDay } from '@app/kernel';
import { dossierFees } from './dossier-fees.js';

const both = (text: string) => ({ vi: text, en: text });
const FORM: FormDefinition = { key: 'declaration', title: both('Tờ khai'), sections: [], rules: [] };
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
