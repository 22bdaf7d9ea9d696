import { never } from '@app/kernel';
import { BUILT_INS } from './built-ins.js';
import type { ArithmeticBy, CompareBy, Expression, InTest } from './expression.js';
import type { Kind, KnownVariables } from './kind.js';
import { Span } from './span.js';
import { Day, addSpan, dayOf, partsOf, valueOf, type Value } from './value.js';

type Of<Op extends Expression['op']> = Extract<Expression, { readonly op: Op }>;
type Scope = Readonly<Record<string, unknown>>;

/** Longest text and list an expression may make or look at. Steps alone bound the work, not the memory: `x + x` doubles. */
export const MOST_LETTERS = 10_000;
export const MOST_ITEMS = 1_000;

/** One evaluation. When the budget is used up everything answers null at once, and `isExhausted` says why. */
export class Run {
  private spent = 0;

  constructor(
    private readonly known: KnownVariables,
    private readonly values: Scope,
    private readonly budget: number,
  ) {}

  get isExhausted(): boolean {
    return this.spent > this.budget;
  }

  /** Steps taken, and infinitely many once a value became too large. */
  get steps(): number {
    return this.spent;
  }

  value(expression: Expression): Value {
    this.spent += 1;
    return this.isExhausted ? null : this.weighed(this.found(expression));
  }

  /** Charges what a value weighs, so that what is large is also dear. */
  private weighed(value: Value): Value {
    if (typeof value === 'string') this.spent += value.length > MOST_LETTERS ? Infinity : value.length >> 4;
    else if (isList(value)) this.spent += value.length > MOST_ITEMS ? Infinity : value.length >> 2;
    return this.isExhausted ? null : value;
  }

  private found(expression: Expression): Value {
    switch (expression.op) {
      case 'literal':
        return expression.value;
      case 'variable':
        return ownValue(this.values, expression.name, this.known.get(expression.name));
      case 'member':
        return this.member(this.value(expression.of), expression.name, this.kindAt(expression.of));
      case 'and':
      case 'or':
        return this.logic(expression);
      case 'compare':
        return this.compare(expression);
      case 'arithmetic':
        return calculate(expression.by, this.value(expression.left), this.value(expression.right));
      case 'negate':
        return calculate('-', 0, this.value(expression.of));
      case 'in':
        return this.membership(expression);
      case 'if':
        return this.choice(expression);
      case 'list':
        return expression.items.map((item) => this.value(item));
      case 'call':
        return this.call(expression);
      case 'loop':
        return this.loop(expression);
      default:
        return never(expression);
    }
  }

  /** Declared kind at the end of a path, so that a date deep inside a form is read as a date. */
  private kindAt(expression: Expression): Kind | undefined {
    if (expression.op === 'variable') return this.known.get(expression.name);
    if (expression.op !== 'member') return undefined;
    const above = this.kindAt(expression.of);
    const context = above?.type === 'list' ? above.of : above;
    const found = context?.members?.get(expression.name);
    return found !== undefined && above?.type === 'list' ? { type: 'list', of: found } : found;
  }

  private member(of: Value, name: string, kind: Kind | undefined): Value {
    if (of === null || typeof of !== 'object') return null;
    if (of instanceof Day) return ownValue(partsOf(of), name, undefined);
    if (of instanceof Span) return memberOfSpan(of, name);
    if (!isList(of)) return ownValue(of, name, kind?.members?.get(name));
    this.spent += of.length;
    return this.isExhausted ? null : of.map((item) => this.member(item, name, kind?.of));
  }

  /** Three-valued: what is not known stays not known unless the other side settles it. */
  private logic({ op, left, right }: Of<'and' | 'or'>): Value {
    const settles = op === 'or';
    const first = this.value(left);
    if (first === settles) return settles;
    const second = this.value(right);
    if (second === settles) return settles;
    return typeof first === 'boolean' && typeof second === 'boolean' ? !settles : null;
  }

  private compare({ by, left, right }: Of<'compare'>): Value {
    const asksForNull = isNull(left) || isNull(right);
    return compared(by, this.value(left), this.value(right), asksForNull);
  }

  private membership({ value, tests }: Of<'in'>): Value {
    const found = this.value(value);
    let answer: Value = false;
    for (const test of tests) {
      const one = this.tested(found, test);
      if (one === true) return true;
      if (one === null) answer = null;
    }
    return answer;
  }

  private tested(value: Value, { by, operand, and }: InTest): Value {
    const other = this.value(operand);
    if (by === 'member') {
      if (!isList(other)) return compared('=', value, other, isNull(operand));
      this.spent += other.length;
      return value === null ? null : other.some((item) => compared('=', value, item, false) === true);
    }
    const first = compared(by, value, other, isNull(operand));
    if (and === undefined || first === false) return first;
    const second = compared(and.by, value, this.value(and.operand), false);
    return first === null && second !== false ? null : second;
  }

  private choice({ test, yes, no }: Of<'if'>): Value {
    const answer = this.value(test);
    if (typeof answer !== 'boolean') return null;
    return this.value(answer ? yes : no);
  }

  private call({ name, args }: Of<'call'>): Value {
    const builtIn = BUILT_INS.get(name);
    if (builtIn === undefined) return null;
    const given = args.map((arg) => this.value(arg));
    for (const [i, arg] of given.entries()) {
      const expected = builtIn.takes[Math.min(i, builtIn.takes.length - 1)]!.type;
      if (arg === null || (expected !== 'any' && expected !== typeOf(arg))) return null;
      this.spent += isList(arg) ? arg.length : typeof arg === 'string' ? arg.length >> 4 : 0;
    }
    return this.isExhausted ? null : builtIn.run(...given);
  }

  private loop({ how, name, over, body }: Of<'loop'>): Value {
    const list = this.value(over);
    if (!isList(list)) return null;
    const items: Value[] = [];
    for (const item of list) {
      const inner = new Run(this.innerKnown(name, over), { ...this.values, [name]: item }, this.budget - this.spent);
      items.push(inner.value(body));
      this.spent += inner.spent;
      if (this.isExhausted) return null;
    }
    if (how === 'for') return items;
    const settles = how === 'some';
    if (items.includes(settles)) return settles;
    return items.every((item) => item === !settles) ? !settles : null;
  }

  private innerKnown(name: string, over: Expression): KnownVariables {
    const element = this.kindAt(over)?.of;
    return new Map(this.known).set(name, element ?? { type: 'any' });
  }
}

const isNull = (expression: Expression): boolean => expression.op === 'literal' && expression.value === null;
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Own members only: no prototype is ever read. A value that is not of its declared kind counts as not known. */
function ownValue(scope: Scope, name: string, kind: Kind | undefined): Value {
  const value = Object.hasOwn(scope, name) ? scope[name] : null;
  if (value instanceof Day || value instanceof Span) return value;
  const read = valueOf(value);
  const type = kind?.type ?? 'any';
  if (type === 'date') return typeof read === 'string' ? dayOf(read) : null;
  if (isList(read) && kind?.of?.type === 'date')
    return read.map((item) => (typeof item === 'string' ? dayOf(item) : null));
  return type === 'any' || read === null || typeOf(read) === type ? read : null;
}
function typeOf(value: Value): Kind['type'] {
  if (value === null) return 'null';
  if (value instanceof Day) return 'date';
  if (value instanceof Span) return 'duration';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'context' : (typeof value as 'string');
}
function memberOfSpan({ unit, amount }: Span, name: string): Value {
  if (unit === 'days') return name === 'days' ? amount : null;
  return name === 'years' ? Math.trunc(amount / 12) : name === 'months' ? amount % 12 : null;
}

/** Equality with something not known is not known, unless the author wrote `null`: no condition is false by accident. */
function compared(by: CompareBy, left: Value, right: Value, asksForNull: boolean): Value {
  if (left === null || right === null) {
    if (!asksForNull || (by !== '=' && by !== '!=')) return null;
    return (left === right) === (by === '=');
  }
  const [a, b] = [orderOf(left, right), orderOf(right, left)];
  if (a === null || b === null) return null;
  switch (by) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return typeof a !== 'boolean' && a < b;
    case '<=':
      return typeof a !== 'boolean' && a <= b;
    case '>':
      return typeof a !== 'boolean' && a > b;
    case '>=':
      return typeof a !== 'boolean' && a >= b;
    default:
      return never(by);
  }
}
/** What two values of one kind are compared by; null when they cannot be. */
function orderOf(value: Value, other: Value): number | string | boolean | null {
  if (value instanceof Day) return other instanceof Day ? value.number : null;
  if (value instanceof Span) return other instanceof Span && other.unit === value.unit ? value.amount : null;
  if (typeof value === 'object' || typeof value !== typeof other) return null;
  return value;
}
function calculate(by: ArithmeticBy, left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const result = numberOf(by, left, right);
    return Number.isFinite(result) ? result : null;
  }
  if (typeof left === 'string' && typeof right === 'string') return by === '+' ? left + right : null;
  const sign = by === '+' ? 1 : by === '-' ? -1 : null;
  if (sign === null) return null;
  if (left instanceof Day && right instanceof Day)
    return sign === -1 ? new Span('days', left.number - right.number) : null;
  if (left instanceof Day && right instanceof Span) return addSpan(left, right, sign);
  if (left instanceof Span && right instanceof Day) return sign === 1 ? addSpan(right, left, 1) : null;
  if (!(left instanceof Span) || !(right instanceof Span) || left.unit !== right.unit) return null;
  return new Span(left.unit, left.amount + sign * right.amount);
}
function numberOf(by: ArithmeticBy, left: number, right: number): number {
  switch (by) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '**':
      return left ** right;
    default:
      return never(by);
  }
}
