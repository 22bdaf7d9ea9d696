import type { FeeRule, ProcedureRecord } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import { type FeeCircumstances, type FeeLine, feesFor } from './fees.js';
import type { FilingObstacle } from './filing.obstacles.js';
import type { FormValues } from './form-expressions.js';

/**
 * What is to be paid for one dossier, line by line with its ground. Fees by page and copy are asked for each original of its own
 * and then added up; any other fee is asked once. @returns `filing.fee_unknown` where an amount hangs on an answer that is not there
 */
export function dossierFees({ fees }: Pick<ProcedureRecord, 'fees'>, circumstances: FeeCircumstances): Result<readonly FeeLine[], FilingObstacle> {
  const originals = originalsIn(circumstances.declared?.values ?? {});
  const sums = new Map<string, FeeLine>();
  for (const fee of fees) {
    const asked = originals.length > 0 && isByOriginal(fee) ? originals.map((original) => ({ ...circumstances, ...original })) : [circumstances];
    for (const one of asked) {
      const found = feesFor([fee], one);
      if (!found.ok) return no(found.error);
      for (const line of found.value) sums.set(line.item, added(sums.get(line.item), line));
    }
  }
  return ok([...sums.values()]);
}

const isByOriginal = ({ formula = '' }: FeeRule): boolean => /\b(pages|copies)\b/.test(formula);

const added = (before: FeeLine | undefined, line: FeeLine): FeeLine =>
  before ? { ...before, fullAmount: before.fullAmount + line.fullAmount, amount: before.amount + line.amount } : line;

function originalsIn(values: FormValues): readonly { readonly pages: number; readonly copies: number }[] {
  const { documents } = (values['request'] ?? {}) as { readonly documents?: unknown };
  if (!Array.isArray(documents)) return [];
  return documents.flatMap(({ pages, copies }: { readonly pages?: unknown; readonly copies?: unknown }) => (typeof pages === 'number' && typeof copies === 'number' ? [{ pages, copies }] : []));
}
