import type { DossierFeesView, ExemptionGroup, FeeExemption, FeeRule, FilingFee, FilingFees, JudgedExemption, ProcedureRecord } from '@app/contracts';
import { dossierFees } from './dossier-fees.js';
import { EVERYBODY, type FeeCircumstances, type FeeLine } from './fees.js';

/** What a fee is reckoned by. */
export interface FeesAsked extends FeeCircumstances {
  /** The declarations that count for fees that were asked before, by when they are collected: what was corrected since changes none of them. */
  readonly setBy?: ReadonlyMap<FeeRule['collect'], FeeCircumstances['declared']>;
}

/** Line by line, also where one amount hangs on an answer that is not there: that one is told without its amount. */
export function filingFees(rules: readonly FeeRule[], asked: FeesAsked): FilingFees {
  const lines = rules.flatMap((rule): readonly FilingFee[] => {
    const one = dossierFees({ fees: [rule] }, circumstancesOf(rule, asked));
    return one.ok ? one.value.map(lineOf) : [unknownLine(rule)];
  });
  return { lines, total: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0), isComplete: lines.every(({ amount }) => amount !== null) };
}

function circumstancesOf({ collect }: FeeRule, { setBy, declared: now, ...asked }: FeesAsked): FeeCircumstances {
  const declared = setBy?.has(collect) ? setBy.get(collect) : now;
  return { ...asked, ...(declared && { declared }) };
}

const lineOf = ({ exemption, zeroBecause, ...line }: FeeLine): FilingFee => ({ ...line, exemption: exemption ?? null, zeroBecause: zeroBecause ?? null });
const unknownLine = ({ item, name, kind, collect, legalBasis }: FeeRule): FilingFee => ({
  item, name, kind, collect, legalBasis, fullAmount: null, amount: null, exemption: null, zeroBecause: null,
});

type Rules = Pick<ProcedureRecord, 'fees' | 'components'>;
/** Groups an applicant may say to belong to on that day; `everybody` needs no saying. */
export function exemptionGroups({ fees, components }: Rules, { channel, onDay }: Pick<FeeCircumstances, 'channel' | 'onDay'>): readonly ExemptionGroup[] {
  const found = new Map<string, ExemptionGroup>();
  for (const rule of fees) {
    if (!isOn(rule, onDay)) continue;
    for (const exemption of rule.exemptions) {
      const { group, channel: only } = exemption;
      if (group === EVERYBODY || !isOn(exemption, onDay) || (only !== undefined && only !== channel) || found.has(group)) continue;
      found.set(group, groupOf(exemption, components));
    }
  }
  return [...found.values()];
}
function groupOf({ group, name, legalBasis, percentOff, provenBy }: FeeExemption, components: Rules['components']): ExemptionGroup {
  const proof = components.find(({ code }) => code === provenBy);
  return { group, name, legalBasis, percentOff, provenBy: proof ? { code: proof.code, name: proof.name } : null };
}

type Claimed = readonly Pick<JudgedExemption, 'group' | 'judged'>[];
/** The fees of a dossier as they stand, and what was claimed: a claim takes something off once an officer has confirmed it. */
export function feesAsJudged(rules: Rules, claimed: Claimed, asked: Omit<FeesAsked, 'exemptionGroups'>): Omit<DossierFeesView, 'code' | 'onDay' | 'claimable'> {
  const feesWith = (groups: readonly string[]): FilingFees => filingFees(rules.fees, { ...asked, exemptionGroups: groups });
  // Also one that is not in force for this dossier: it takes nothing off, and still waits to be judged.
  const known = new Map([...rules.fees.flatMap(({ exemptions }) => exemptions.map((one) => groupOf(one, rules.components))), ...exemptionGroups(rules, asked)].map((one) => [one.group, one]));
  const full = feesWith([]);
  const exemptions = claimed.flatMap(({ group, judged }): readonly JudgedExemption[] => {
    const named = known.get(group);
    return named ? [{ ...named, judged, takesOff: full.isComplete ? full.total - feesWith([group]).total : null }] : [];
  });
  return { ...feesWith(claimed.flatMap(({ group, judged }) => (judged?.as === 'CONFIRMED' ? [group] : []))), exemptions };
}
const isOn = ({ effectiveFrom, effectiveTo }: { readonly effectiveFrom?: string; readonly effectiveTo?: string }, day: string): boolean =>
  (effectiveFrom === undefined || effectiveFrom <= day) && (effectiveTo === undefined || day <= effectiveTo);
