import { never } from '@app/kernel';
import { BUILT_INS } from './built-ins.js';
import type { Findings } from './condition-problem.js';
import type { Expression } from './expression.js';
import { ANY, BOOLEAN, DATE, DURATION, NUMBER, STRING, kind, type Kind, type KnownVariables } from './kind.js';
import { Span } from './span.js';
import { Day, type Value } from './value.js';

type Of<Op extends Expression['op']> = Extract<Expression, { readonly op: Op }>;

/** Parts of a day or of a duration that can be asked for with a dot. */
const MEMBERS: Readonly<Partial<Record<string, readonly string[]>>> = {
  date: ['year', 'month', 'day', 'weekday'],
  duration: ['years', 'months', 'days'],
};
const ORDERED: readonly string[] = ['number', 'string', 'date', 'duration'];

/** What an expression gives, finding unknown variables, calls that are not allowed and kinds that do not fit on the way. */
export function kindOf(expression: Expression, known: KnownVariables, findings: Findings): Kind {
  return new Checking(known, findings).kind(expression);
}

class Checking {
  constructor(
    private readonly known: KnownVariables,
    private readonly findings: Findings,
  ) {}

  kind(expression: Expression): Kind {
    switch (expression.op) {
      case 'literal':
        return kindOfLiteral(expression.value);
      case 'variable':
        return this.variable(expression);
      case 'member':
        return this.member(expression, this.kind(expression.of));
      case 'and':
      case 'or':
        this.expect(expression.left, BOOLEAN);
        this.expect(expression.right, BOOLEAN);
        return BOOLEAN;
      case 'compare':
        this.comparable(expression.left, expression.right, expression.by);
        return BOOLEAN;
      case 'arithmetic':
        return this.arithmetic(expression);
      case 'negate':
        return this.expect(expression.of, NUMBER);
      case 'in':
        return this.membership(expression);
      case 'if':
        return this.choice(expression);
      case 'list':
        return { type: 'list', of: expression.items.map((item) => this.kind(item)).reduce(either, NOTHING) };
      case 'call':
        return this.call(expression);
      case 'loop':
        return this.loop(expression);
      default:
        return never(expression);
    }
  }

  private variable({ name, at }: Of<'variable'>): Kind {
    const found = this.known.get(name);
    if (found === undefined) this.findings.add('unknown_variable', { name, at });
    return found ?? ANY;
  }

  /** A path over a list gives the list of that member of its elements. */
  private member(expression: Of<'member'>, of: Kind): Kind {
    const { name, at } = expression;
    if (of.type === 'any') return ANY;
    if (of.type === 'list') return { type: 'list', of: this.member(expression, of.of ?? ANY) };
    const found = of.members?.get(name) ?? (MEMBERS[of.type]?.includes(name) ? NUMBER : undefined);
    if (found === undefined) this.findings.add('unknown_variable', { name: pathOf(expression), at });
    return found ?? ANY;
  }

  private expect(expression: Expression, expected: Kind): Kind {
    const found = this.kind(expression);
    if (!fits(found, expected)) this.mismatch(expression.at, expected.type, found.type);
    return expected;
  }

  private comparable(left: Expression, right: Expression, by: string): void {
    const [a, b] = [this.kind(left), this.kind(right)];
    if (!fits(a, b) && !fits(b, a)) return this.mismatch(right.at, a.type, b.type);
    const isEquality = by === '=' || by === '!=';
    for (const one of [a, b]) {
      if (!isEquality && one.type !== 'any' && !ORDERED.includes(one.type))
        return this.mismatch(left.at, 'ordered', one.type);
    }
    if (!isEquality) return;
    this.allowedValue(a, right);
    this.allowedValue(b, left);
  }

  /** A text that the variable can never take is a slip of the pen, and the branch behind it would never run. */
  private allowedValue({ values }: Kind, literal: Expression): void {
    if (values === undefined || literal.op !== 'literal' || typeof literal.value !== 'string') return;
    if (values.includes(literal.value)) return;
    this.findings.add('type_mismatch', { at: literal.at, value: literal.value, allowed: values });
  }

  private membership({ value, tests }: Of<'in'>): Kind {
    const kindOfValue = this.kind(value);
    for (const { by, operand, and } of tests) {
      if (by !== 'member') {
        this.comparable(value, operand, by);
        if (and !== undefined) this.comparable(value, and.operand, and.by);
        continue;
      }
      const found = this.kind(operand);
      const element = found.type === 'list' ? (found.of ?? ANY) : found;
      if (!fits(element, kindOfValue) && !fits(kindOfValue, element))
        this.mismatch(operand.at, kindOfValue.type, element.type);
      for (const literal of operand.op === 'list' ? operand.items : [operand]) this.allowedValue(kindOfValue, literal);
    }
    return BOOLEAN;
  }

  private choice({ test, yes, no }: Of<'if'>): Kind {
    this.expect(test, BOOLEAN);
    return either(this.kind(yes), this.kind(no));
  }

  private arithmetic({ by, left, right, at }: Of<'arithmetic'>): Kind {
    const [a, b] = [this.kind(left), this.kind(right)];
    if (a.type === 'any' || b.type === 'any' || a.type === 'null' || b.type === 'null')
      return by === '+' || by === '-' ? ANY : NUMBER;
    const found =
      SUMS[`${a.type} ${by} ${b.type}`] ?? (a.type === 'number' && b.type === 'number' ? NUMBER : undefined);
    if (found === undefined) this.findings.add('type_mismatch', { at, expected: a.type, found: b.type });
    return found ?? ANY;
  }

  private call({ name, args, at }: Of<'call'>): Kind {
    const builtIn = BUILT_INS.get(name === '@' ? 'date' : name);
    if (builtIn === undefined || name === '@') {
      this.findings.add('not_allowed', { what: name, at });
      return ANY;
    }
    const { takes, atLeast, repeats, gives } = builtIn;
    if (args.length < atLeast || (args.length > takes.length && repeats !== true)) {
      this.findings.add('not_allowed', { what: name, at, arguments: args.length });
      return gives;
    }
    args.forEach((arg, i) => this.expect(arg, takes[Math.min(i, takes.length - 1)]!));
    return gives;
  }

  private loop({ how, name, over, body }: Of<'loop'>): Kind {
    const list = this.kind(over);
    if (!fits(list, LIST)) this.mismatch(over.at, 'list', list.type);
    const inner = new Checking(new Map(this.known).set(name, list.of ?? ANY), this.findings);
    if (how === 'for') return { type: 'list', of: inner.kind(body) };
    return inner.expect(body, BOOLEAN);
  }

  private mismatch(at: number, expected: string, found: string): void {
    this.findings.add('type_mismatch', { at, expected, found });
  }
}

const LIST = kind('list');
const NOTHING = kind('null');
const SUMS: Readonly<Partial<Record<string, Kind>>> = {
  'string + string': STRING,
  'date - date': DURATION,
  'date + duration': DATE,
  'duration + date': DATE,
  'date - duration': DATE,
  'duration + duration': DURATION,
  'duration - duration': DURATION,
};
const fits = (found: Kind, expected: Kind): boolean =>
  found.type === expected.type || found.type === 'any' || found.type === 'null' || expected.type === 'any';

function either(a: Kind, b: Kind): Kind {
  if (a.type === 'null') return b;
  if (b.type === 'null') return a;
  return a.type === b.type
    ? a.values === undefined && a.of === undefined
      ? a
      : b.values === undefined
        ? b
        : kind(a.type)
    : ANY;
}
function kindOfLiteral(value: Value): Kind {
  if (value === null) return NOTHING;
  if (value instanceof Day) return DATE;
  if (value instanceof Span) return DURATION;
  return typeof value === 'object' ? ANY : kind(typeof value as 'string' | 'number' | 'boolean');
}
const pathOf = (expression: Expression): string =>
  expression.op === 'member'
    ? `${pathOf(expression.of)}.${expression.name}`
    : expression.op === 'variable'
      ? expression.name
      : '';
