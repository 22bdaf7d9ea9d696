import type { ExemptionGroup, FeeRule, FilingFee, FilingFees } from '@app/contracts';
import { EVERYBODY, type FeeCircumstances, type FeeLine, feesFor } from './fees.js';

/** Line by line, also where one amount hangs on an answer that is not there: that one is told without its amount. */
export function filingFees(rules: readonly FeeRule[], asked: FeeCircumstances): FilingFees {
  const lines = rules.flatMap((rule): readonly FilingFee[] => {
    const one = feesFor([rule], asked);
    return one.ok ? one.value.map(lineOf) : [unknownLine(rule)];
  });
  return { lines, total: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0), isComplete: lines.every(({ amount }) => amount !== null) };
}

const lineOf = ({ exemption, zeroBecause, ...line }: FeeLine): FilingFee => ({ ...line, exemption: exemption ?? null, zeroBecause: zeroBecause ?? null });
const unknownLine = ({ item, name, kind, collect, legalBasis }: FeeRule): FilingFee => ({
  item, name, kind, collect, legalBasis, fullAmount: null, amount: null, exemption: null, zeroBecause: null,
});

/** Groups an applicant may say to belong to on that day; `everybody` needs no saying. */
export function exemptionGroups(rules: readonly FeeRule[], { channel, onDay }: Pick<FeeCircumstances, 'channel' | 'onDay'>): readonly ExemptionGroup[] {
  const found = new Map<string, ExemptionGroup>();
  for (const rule of rules) {
    if (!isOn(rule, onDay)) continue;
    for (const { group, name, legalBasis, percentOff, channel: only, ...dated } of rule.exemptions) {
      if (group === EVERYBODY || !isOn(dated, onDay) || (only !== undefined && only !== channel) || found.has(group)) continue;
      found.set(group, { group, name, legalBasis, percentOff });
    }
  }
  return [...found.values()];
}
/** Those of the record that the applicant named, whenever they are in force: what is taken off, the day of filing says. */
export function askedExemptions(rules: readonly FeeRule[], groups: readonly string[]): readonly ExemptionGroup[] {
  const all = rules.flatMap(({ exemptions }) => exemptions).filter(({ group }) => groups.includes(group));
  return [...new Map(all.map(({ group, name, legalBasis, percentOff }) => [group, { group, name, legalBasis, percentOff }])).values()];
}
const isOn = ({ effectiveFrom, effectiveTo }: { readonly effectiveFrom?: string; readonly effectiveTo?: string }, day: string): boolean =>
  (effectiveFrom === undefined || effectiveFrom <= day) && (effectiveTo === undefined || day <= effectiveTo);
