import { compileExpression, evaluate, knownOfFee } from '@app/bpmn';
import { type Channel, CHANNELS, type FeeExemption, type FeeRule, type FormDefinition } from '@app/contracts';
import { Defect, no, ok, type CivilDay, type Result, type Text } from '@app/kernel';
import type { FilingObstacle } from './filing.obstacles.js';
import type { FormValues } from './form-expressions.js';

export interface FeeCircumstances {
  readonly channel: Channel;
  /** Civil day of filing: the rule in force on it counts. */
  readonly onDay: CivilDay;
  /** Groups the applicant belongs to, such as `poorHousehold`. */
  readonly exemptionGroups: readonly string[];
  /** Pages of the original, and copies asked for. */
  readonly pages?: number;
  readonly copies?: number;
  /** For formulas over the declaration. */
  readonly declared?: { readonly form: FormDefinition; readonly values: FormValues };
}
/** What is to be paid for one thing, and why. Amounts are whole VND. */
export interface FeeLine {
  readonly item: string;
  readonly name: Text;
  readonly kind: FeeRule['kind'];
  readonly collect: FeeRule['collect'];
  /** Before any exemption. */
  readonly fullAmount: number;
  readonly amount: number;
  /** Legal ground of the amount. */
  readonly legalBasis: string;
  readonly exemption?: Pick<FeeExemption, 'group' | 'name' | 'legalBasis' | 'percentOff'>;
  /** Why nothing is asked, where nothing is. */
  readonly zeroBecause?: Text;
}

/** Exemption groups that mean everybody who files this way. */
export const EVERYBODY = 'everybody';

/**
 * What is to be paid on a day: one line for each rule in force that meets the case, with its ground. A formula that comes to nothing says that
 * its case is another one (late registration, for who is in time): it has no line, unless who files by another way would pay by it. Of several exemptions the one that
 * takes off most counts; they are not added up.
 *
 * @returns `filing.fee_unknown` where a formula needs pages, copies or an answer that is not there
 * @throws {Defect} a formula cannot be read, or does not give a whole amount of VND
 */
export function feesFor(rules: readonly FeeRule[], asked: FeeCircumstances): Result<readonly FeeLine[], FilingObstacle> {
  const lines: FeeLine[] = [];
  for (const rule of rules) {
    if (!isInForce(rule, asked.onDay)) continue;
    const full = fullAmount(rule, asked);
    if (!full.ok) return full;
    if (full.value > 0 || rule.formula === undefined || isAskedElsewhere(rule, asked)) lines.push(lineOf(rule, full.value, asked));
  }
  return ok(lines);
}

interface Dated {
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}
/** Both days are counted in. */
const isInForce = ({ effectiveFrom, effectiveTo }: Dated, day: CivilDay): boolean =>
  (effectiveFrom === undefined || effectiveFrom <= day) && (effectiveTo === undefined || day <= effectiveTo);

function bestExemption(rule: FeeRule, { channel, onDay, exemptionGroups }: FeeCircumstances): FeeExemption | undefined {
  return rule.exemptions
    .filter((one) => isInForce(one, onDay))
    .filter((one) => one.channel === undefined || one.channel === channel)
    .filter((one) => one.group === EVERYBODY || exemptionGroups.includes(one.group))
    .reduce<FeeExemption | undefined>((best, one) => (best && best.percentOff >= one.percentOff ? best : one), undefined);
}

/** Whether who files by another way would pay: then the reader may expect it too, and is told why not. */
const isAskedElsewhere = (rule: FeeRule, asked: FeeCircumstances): boolean =>
  CHANNELS.some((channel) => {
    const full = fullAmount(rule, { ...asked, channel });
    return full.ok && full.value > 0;
  });

function lineOf(rule: FeeRule, full: number, asked: FeeCircumstances): FeeLine {
  const { item, name, kind, collect, legalBasis } = rule;
  const exemption = bestExemption(rule, asked);
  // Halves of a dong are rounded up, as money is.
  const amount = exemption ? Math.floor((full * (100 - exemption.percentOff)) / 100 + 0.5) : full;
  return {
    item, name, kind, collect, fullAmount: full, amount, legalBasis,
    ...(exemption && { exemption: { group: exemption.group, name: exemption.name, legalBasis: exemption.legalBasis, percentOff: exemption.percentOff } }),
    ...(amount === 0 && { zeroBecause: exemption ? exempt(exemption) : nothingAsked(rule, asked) }),
  };
}

const exempt = ({ name, legalBasis }: FeeExemption): Text => ({ vi: `Miễn cho ${lowered(name.vi)} theo ${legalBasis}`, en: `Exempt, ${lowered(name.en)}, under ${legalBasis}` });
/** Without the ground: it is the line's own, and stands beside it. */
function nothingAsked(rule: FeeRule, asked: FeeCircumstances): Text {
  if (!isAskedElsewhere(rule, asked)) return { vi: 'Không thu', en: 'Nothing is asked' };
  return asked.channel === 'ONLINE' ? { vi: 'Không thu khi nộp trực tuyến', en: 'Nothing is asked of who files online' } : { vi: 'Không thu khi nộp trực tiếp hoặc qua bưu chính', en: 'Nothing is asked of who files at the counter or by post' };
}
const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

function fullAmount(rule: FeeRule, asked: FeeCircumstances): Result<number, FilingObstacle> {
  if (rule.formula === undefined) return ok(asked.channel === 'ONLINE' ? rule.onlineAmount : rule.directAmount);
  const { channel, onDay, pages, copies, declared } = asked;
  const compiled = compileExpression(rule.formula, knownOfFee(declared?.form));
  const needs = { item: rule.item, needs: rule.formula };
  if (!compiled.ok && declared === undefined && compiled.error.code === 'unknown_variable') return no({ code: 'filing.fee_unknown', params: needs });
  if (!compiled.ok) throw new Defect('the formula of a fee cannot be read', { item: rule.item, problem: compiled.error });
  const amount = evaluate(compiled.value, { ...declared?.values, channel, onDay, pages, copies });
  if (!amount.ok) throw new Defect('the formula of a fee runs too long', { item: rule.item, problem: amount.error });
  if (amount.value === null) return no({ code: 'filing.fee_unknown', params: needs });
  if (!Number.isSafeInteger(amount.value) || (amount.value as number) < 0) throw new Defect('a fee is no whole amount', { item: rule.item, amount: amount.value });
  return ok(amount.value as number);
}
