import { FREE_GAPS, LONGEST_VALUES } from './sample-values.js';
import { LONGEST_SMS, type SmsAlphabet, smsLength, type SmsText, smsText } from './sms-text.js';
import { render, stretchesOf, type Template } from './template.js';
import type { Values } from './values.js';

/** All else is ours and short, and its reader is lost without it: it is never cut. */
const FREE: ReadonlySet<string> = new Set(FREE_GAPS);

/** The words of an SMS with their values. Codes, links, dates and sums are whole, whatever the words are. @throws {Defect} a gap without a value */
export function smsOf(template: Template, values: Values, alphabet: SmsAlphabet): SmsText {
  const stretches = stretchesOf(template.body, template, values).map(({ text, gap }) => ({ text, yields: gap === null ? 'last' : FREE.has(gap) ? 'first' : 'never' }) as const);
  return smsText(stretches, alphabet);
}

/** Characters these words have too many for one unaccented SMS, where every value is as long as it can be: some of them would be cut. 0 where they fit. */
export const smsExcess = (template: Template): number => Math.max(0, smsLength(render(template, LONGEST_VALUES).body) - LONGEST_SMS);
