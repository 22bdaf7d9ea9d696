import type { Text } from '@app/kernel';
import type { ConditionFault } from '../model/conditions.js';
import { called, type Rule } from './rule.js';

/** The check of a rule that puts one kind of condition fault into words. */
export function conditionsWith(what: ConditionFault['what'], message: (on: string, params: ConditionFault['params']) => Text): NonNullable<Rule['check']> {
  return ({ conditions }) =>
    conditions
      .filter((fault) => fault.what === what)
      .map(({ on, params }) => ({ elementId: on.id, params, message: message(called(on.element), params) }));
}
