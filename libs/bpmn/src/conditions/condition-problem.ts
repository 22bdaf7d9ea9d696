/**
 * Why an expression cannot be used, in params:
 * `unreadable` {at} · `unknown_variable` {name, at} · `not_allowed` {what, at} · `not_boolean` {found} ·
 * `type_mismatch` {at, expected, found} or, for a value outside the declared ones, {at, value, allowed}.
 * `at` is the offset in the text, from 0.
 */
export interface ConditionProblem {
  readonly code: 'unreadable' | 'unknown_variable' | 'not_allowed' | 'not_boolean' | 'type_mismatch';
  readonly params: Readonly<Record<string, unknown>>;
}
/** Collects what is wrong on the way; the first one is told. */
export class Findings {
  readonly problems: ConditionProblem[] = [];

  add(code: ConditionProblem['code'], params: ConditionProblem['params']): void {
    this.problems.push({ code, params });
  }
}
