import type { Value } from './value.js';

export type CompareBy = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticBy = '+' | '-' | '*' | '/' | '**';

/** One test of `x in (...)`: compared with an operand, or a member of it where the operand is a list. */
export interface InTest {
  readonly by: CompareBy | 'member';
  readonly operand: Expression;
  /** Interval `[from..to]`: the second bound. */
  readonly and?: { readonly by: CompareBy; readonly operand: Expression };
}
/** What an expression of the allowed subset says: the only thing that is ever run. `at`: offset in the text. */
export type Expression = { readonly at: number } & (
  | { readonly op: 'literal'; readonly value: Value }
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'member'; readonly of: Expression; readonly name: string }
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'compare'; readonly by: CompareBy; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'arithmetic'; readonly by: ArithmeticBy; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'negate'; readonly of: Expression }
  | { readonly op: 'in'; readonly value: Expression; readonly tests: readonly InTest[] }
  | { readonly op: 'if'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly op: 'list'; readonly items: readonly Expression[] }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly op: 'loop';
      readonly how: 'some' | 'every' | 'for';
      readonly name: string;
      readonly over: Expression;
      readonly body: Expression;
    }
);
