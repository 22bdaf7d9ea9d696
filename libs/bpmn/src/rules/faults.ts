import type { Text } from '@app/kernel';
import type { ReadingFault } from '../read/warnings.js';
import type { Rule } from './rule.js';

/** The check of a rule that only puts one kind of reading fault into words. */
export function faultsWith(code: ReadingFault['code'], message: (fault: ReadingFault) => Text): NonNullable<Rule['check']> {
  return ({ tree }) =>
    tree.faults
      .filter((fault) => fault.code === code)
      .map((fault) => ({ elementId: fault.elementId, params: fault.params, severity: fault.severity, message: message(fault) }));
}
