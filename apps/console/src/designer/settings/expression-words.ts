import { compileExpression, type Expression, type KnownVariables, plainOf } from '@app/bpmn';
import type { TextKey, Texts } from '@app/ui';
import type { KnownField } from './known-fields.js';

/** What an expression may name: as the checks know it, and by the words people read. */
export interface Named {
  readonly known: KnownVariables;
  readonly fields: readonly KnownField[];
}
/** Names that stand for rows of a table while a loop goes through it. */
type Rows = ReadonlyMap<string, readonly KnownField[]>;
type Of<O extends Expression['op']> = Extract<Expression, { readonly op: O }>;

/** An expression as a sentence in the reader's language; null where it cannot be read, because something in it is not there any more. */
export function expressionWords(feel: string, { known, fields }: Named, texts: Pick<Texts, 't' | 'pick'>): string | null {
  const compiled = compileExpression(feel, known);
  return compiled.ok ? new Saying(fields, texts).words(compiled.value.expression) : null;
}

class Saying {
  constructor(
    private readonly fields: readonly KnownField[],
    private readonly texts: Pick<Texts, 't' | 'pick'>,
    private readonly rows: Rows = new Map(),
  ) {}

  words(expression: Expression): string {
    switch (expression.op) {
      case 'literal':
        return literalWords(plainOf(expression.value), this.texts.t);
      case 'variable':
      case 'member':
        return this.place(expression);
      case 'and':
      case 'or':
        return `${this.beside(expression.left, expression.op)} ${this.texts.t(expression.op === 'and' ? 'designer.condition.andWord' : 'designer.condition.orWord')} ${this.beside(expression.right, expression.op)}`;
      case 'compare':
        return this.compared(expression);
      case 'arithmetic':
        return `${this.operand(expression.left, expression.by)} ${this.texts.t(ARITHMETIC[expression.by])} ${this.operand(expression.right, expression.by)}`;
      case 'negate':
        return `−${this.words(expression.of)}`;
      case 'in':
        return this.among(expression, 'designer.say.in');
      case 'if':
        return this.texts.t('designer.say.if', { test: this.words(expression.test), yes: this.words(expression.yes), no: this.words(expression.no) });
      case 'list':
        return expression.items.map((item) => this.words(item)).join(', ');
      case 'call':
        return this.call(expression);
      case 'loop':
        return this.loop(expression);
    }
  }

  /** A part within another, in parentheses where it would else be read together with its neighbour. */
  private beside(part: Expression, joint: 'and' | 'or' | null): string {
    const isJoined = part.op === 'and' || part.op === 'or' || part.op === 'if';
    return isJoined && part.op !== joint ? `(${this.words(part)})` : this.words(part);
  }

  /** A sum within a product, or behind a minus, in parentheses. */
  private operand(part: Expression, by: keyof typeof ARITHMETIC): string {
    const isSum = part.op === 'arithmetic' && (part.by === '+' || part.by === '-');
    return isSum && by !== '+' ? `(${this.words(part)})` : this.beside(part, null);
  }

  private place(expression: Of<'variable'> | Of<'member'>): string {
    const field = this.fieldAt(expression);
    if (field) return `‘${this.texts.pick(field.label)}’`;
    const name = expression.name;
    if (expression.op === 'member' && name in PARTS) return this.texts.t(PARTS[name] as TextKey, { x: this.words(expression.of) });
    return name in VARIABLES ? this.texts.t(VARIABLES[name] as TextKey) : expression.op === 'member' ? `${this.words(expression.of)} – ${name}` : `‘${name}’`;
  }

  private fieldAt(expression: Expression): KnownField | undefined {
    const path = pathOf(expression);
    if (path === null) return undefined;
    const [row = '', ...rest] = path.split('.');
    const columns = this.rows.get(row);
    return columns === undefined ? this.fields.find(({ name }) => name === path) : columns.find(({ name }) => name === rest.join('.'));
  }

  /** A value by the words of the field it is compared with. */
  private valueFor(field: KnownField | undefined, expression: Expression): string {
    const chosen = expression.op === 'literal' && typeof expression.value === 'string' ? field?.values.find(({ id }) => id === expression.value) : undefined;
    return chosen ? `“${this.texts.pick(chosen)}”` : this.words(expression);
  }

  private compared({ by, left, right }: Of<'compare'>): string {
    if (right.op === 'literal' && right.value === null && (by === '=' || by === '!=')) return this.texts.t(by === '=' ? 'designer.say.empty' : 'designer.say.filled', { x: this.words(left) });
    const isDay = this.fieldAt(left)?.kind === 'date' || this.fieldAt(right)?.kind === 'date';
    const operator = isDay && (by === '<' || by === '<=' || by === '>' || by === '>=') && isWhole(left) ? this.texts.t(`designer.operator.day.${by}`) : this.texts.t(`designer.operator.${by}`);
    return `${this.valueFor(this.fieldAt(right), left)} ${operator} ${this.valueFor(this.fieldAt(left), right)}`;
  }

  private among({ value, tests }: Of<'in'>, key: 'designer.say.in' | 'designer.say.notIn'): string {
    const field = this.fieldAt(value);
    const [only] = tests;
    if (only?.and !== undefined && tests.length === 1) return this.texts.t('designer.say.between', { x: this.words(value), a: this.words(only.operand), b: this.words(only.and.operand) });
    const list = tests.map(({ by, operand, and }) => (and ? this.texts.t('designer.say.range', { a: this.words(operand), b: this.words(and.operand) }) : by === 'member' || by === '=' ? this.listed(field, operand) : `${this.texts.t(`designer.operator.${by}`)} ${this.words(operand)}`));
    return this.texts.t(key, { x: this.words(value), list: list.join(', ') });
  }
  private listed(field: KnownField | undefined, operand: Expression): string {
    return operand.op === 'list' ? operand.items.map((item) => this.valueFor(field, item)).join(', ') : this.valueFor(field, operand);
  }

  private call({ name, args }: Of<'call'>): string {
    const [first, second, third] = args;
    if (name === 'not' && first) return first.op === 'in' ? this.among(first, 'designer.say.notIn') : this.texts.t('designer.say.not', { x: this.words(first) });
    if (name === 'substring' && first && second?.op === 'literal' && third?.op === 'literal') {
      const [from, count] = [Number(second.value), Number(third.value)];
      return from === 1 ? this.texts.t('designer.say.first', { x: this.words(first), count }) : this.texts.t('designer.say.part', { x: this.words(first), from, to: from + count - 1 });
    }
    const counted = name === 'sum' && first?.op === 'loop' ? this.countedRows(first) : null;
    if (counted !== null) return counted;
    if ((name === 'number' || name === 'string') && first) return this.words(first);
    const key = CALLS[name];
    if (key !== undefined && first) return this.texts.t(key, { x: args.length > 1 && !TWO.has(name) ? args.map((each) => this.words(each)).join('; ') : this.words(first), y: second ? this.words(second) : '' });
    return `${name}(${args.map((each) => this.words(each)).join('; ')})`;
  }

  private loop(expression: Of<'loop'>): string {
    const { how, over, body } = expression;
    return this.texts.t(`designer.say.${how}`, { list: this.words(over), body: this.inside(expression).words(body) });
  }
  /** `sum(for one in list return if one.isMain then 1 else 0)`: how many rows there are of which something holds. */
  private countedRows(loop: Of<'loop'>): string | null {
    const { body, over } = loop;
    const isCount = body.op === 'if' && body.yes.op === 'literal' && body.yes.value === 1 && body.no.op === 'literal' && body.no.value === 0;
    return isCount ? this.texts.t('designer.say.countWhere', { list: this.words(over), body: this.inside(loop).holds(body.test) }) : null;
  }
  private inside({ name, over }: Of<'loop'>): Saying {
    return new Saying(this.fields, this.texts, new Map([...this.rows, [name, this.fieldAt(over)?.columns ?? []]]));
  }
  /** A yes-or-no field that stands alone says that it is so. */
  private holds(test: Expression): string {
    return test.op === 'member' || test.op === 'variable' ? `${this.words(test)} ${this.texts.t('designer.operator.=')} “${this.texts.t('designer.true')}”` : this.words(test);
  }
}

const isWhole = (expression: Expression): boolean => expression.op === 'variable' || expression.op === 'member' || expression.op === 'arithmetic';
function pathOf(expression: Expression): string | null {
  if (expression.op === 'variable') return expression.name;
  if (expression.op !== 'member') return null;
  const before = pathOf(expression.of);
  return before === null ? null : `${before}.${expression.name}`;
}

function literalWords(value: unknown, t: Texts['t']): string {
  if (value === null) return t('designer.change.nothing');
  if (typeof value === 'boolean') return `“${t(value ? 'designer.true' : 'designer.false')}”`;
  if (typeof value === 'number') return new Intl.NumberFormat(t('designer.say.locale')).format(value);
  const text = String(value as string);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text.split('-').reverse().join('/');
  const [, minus = '', count, unit] = /^(-?)P(\d+)([MD])$/.exec(text) ?? [];
  if (count === undefined) return `“${text}”`;
  const isYears = unit === 'M' && Number(count) % 12 === 0;
  return `${minus}${t(unit === 'D' ? 'designer.say.days' : isYears ? 'designer.say.years' : 'designer.say.months', { count: isYears ? Number(count) / 12 : Number(count) })}`;
}

const ARITHMETIC = { '+': 'designer.say.plus', '-': 'designer.say.minus', '*': 'designer.say.times', '/': 'designer.say.over', '**': 'designer.say.power' } as const satisfies Record<string, TextKey>;
const PARTS: Readonly<Record<string, TextKey>> = { year: 'designer.say.year', month: 'designer.say.month', day: 'designer.say.day', weekday: 'designer.say.weekday', years: 'designer.say.wholeYears', months: 'designer.say.wholeMonths', days: 'designer.say.wholeDays' };
const VARIABLES: Readonly<Record<string, TextKey>> = { today: 'designer.say.today', onDay: 'designer.say.onDay', pages: 'designer.say.pages', copies: 'designer.say.copies', channel: 'designer.say.channel', outcome: 'designer.say.outcome' };
/** Calls whose second argument has a place of its own in the sentence. */
const TWO: ReadonlySet<string> = new Set(['starts with', 'ends with', 'contains', 'list contains', 'years and months duration', 'round half up', 'modulo']);
const CALLS: Readonly<Record<string, TextKey>> = {
  'starts with': 'designer.say.startsWith', 'ends with': 'designer.say.endsWith', contains: 'designer.say.contains', 'list contains': 'designer.say.contains', 'string length': 'designer.say.length',
  'lower case': 'designer.say.anyCase', 'upper case': 'designer.say.anyCase', count: 'designer.say.count', sum: 'designer.say.sum', min: 'designer.say.min', max: 'designer.say.max',
  'years and months duration': 'designer.say.span', 'round half up': 'designer.say.round', floor: 'designer.say.floor', ceiling: 'designer.say.ceiling', abs: 'designer.say.abs', modulo: 'designer.say.modulo',
};
