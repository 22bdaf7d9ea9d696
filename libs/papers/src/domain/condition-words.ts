import { compileCondition, type Expression, type KnownVariables, knownOfForm, plainOf } from '@app/bpmn';
import type { FormDefinition, FormField } from '@app/contracts';
import { never, type Text } from '@app/kernel';

type Compared = Extract<Expression, { readonly op: 'compare' }>;
const UNREAD: Text = { vi: 'thuộc trường hợp phải khai', en: 'the case is one that asks for it' };

/** A form's own conditions in words, as the middle of a sentence: `“Giới tính” là “Nữ”`. */
export class ConditionWords {
  private readonly known: KnownVariables;
  private readonly fields: ReadonlyMap<string, FormField>;

  constructor(form: FormDefinition) {
    this.known = knownOfForm(form);
    this.fields = new Map(form.sections.flatMap(({ name, fields }) => fields.map((field) => [`${name}.${field.name}`, field] as const)));
  }

  /** Where a part of it has no words, none of it is told: half a condition would be another one. */
  of(feel: string): Text {
    const compiled = compileCondition(feel, this.known);
    return (compiled.ok ? this.words(compiled.value.expression) : null) ?? UNREAD;
  }

  private words(expression: Expression): Text | null {
    if (expression.op === 'and') return joined([this.words(expression.left), this.words(expression.right)], { vi: 'và', en: 'and' });
    if (expression.op === 'or') return this.either(expression.left, expression.right);
    if (expression.op === 'compare') return this.compared(expression);
    if (expression.op !== 'in' || expression.tests.some(({ by, and }) => (by !== '=' && by !== 'member') || and)) return null;
    const values = expression.tests.flatMap(({ operand }) => (operand.op === 'list' ? operand.items : [operand]));
    const field = this.fieldOf(expression.value);
    return field && says(field, { vi: 'là', en: 'is' }, joined(values.map((value) => valueWords(value, field)), { vi: 'hoặc', en: 'or' }));
  }

  /** `x = null or x != "A"`: who wrote nothing there knows without being told that it is not A. */
  private either(left: Expression, right: Expression): Text | null {
    const isUnsaid = left.op === 'compare' && isNull(left.right) && left.by === '=' && right.op === 'compare' && right.by === '!=' && pathOf(left.left) === pathOf(right.left);
    return isUnsaid ? this.words(right) : joined([this.words(left), this.words(right)], { vi: 'hoặc', en: 'or' });
  }

  private compared({ by, left, right }: Compared): Text | null {
    const field = this.fieldOf(left);
    if (!field) return null;
    if (isNull(right)) return by === '=' || by === '!=' ? says(field, by === '=' ? { vi: 'để trống', en: 'is left empty' } : { vi: 'có ghi', en: 'is filled in' }, { vi: '', en: '' }) : null;
    return says(field, operatorWords(by), valueWords(right, field));
  }

  private fieldOf(expression: Expression): FormField | null {
    return this.fields.get(pathOf(expression) ?? '') ?? null;
  }
}

const isNull = (expression: Expression): boolean => expression.op === 'literal' && expression.value === null;
const pathOf = (expression: Expression): string | null =>
  expression.op === 'member' && expression.of.op === 'variable' ? `${expression.of.name}.${expression.name}` : null;

function operatorWords(by: Compared['by']): Text {
  switch (by) {
    case '=':
      return { vi: 'là', en: 'is' };
    case '!=':
      return { vi: 'không phải là', en: 'is not' };
    case '<':
      return { vi: 'nhỏ hơn', en: 'is less than' };
    case '<=':
      return { vi: 'không lớn hơn', en: 'is not more than' };
    case '>':
      return { vi: 'lớn hơn', en: 'is more than' };
    case '>=':
      return { vi: 'không nhỏ hơn', en: 'is not less than' };
    default:
      return never(by);
  }
}

function valueWords(expression: Expression, { options = [] }: FormField): Text | null {
  if (expression.op !== 'literal') return null;
  const value = plainOf(expression.value);
  if (typeof value === 'boolean') return value ? quoted(YES) : quoted(NO);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return quoted(options.find((option) => option.value === value)?.label ?? { vi: String(value), en: String(value) });
}
export const YES: Text = { vi: 'Có', en: 'Yes' };
export const NO: Text = { vi: 'Không', en: 'No' };

const quoted = ({ vi, en }: Text): Text => ({ vi: `“${vi}”`, en: `“${en}”` });
const says = ({ label }: FormField, verb: Text, value: Text | null): Text | null =>
  value && { vi: `${quoted(label).vi} ${verb.vi} ${value.vi}`.trim(), en: `${quoted(label).en} ${verb.en} ${value.en}`.trim() };

/** `a, b hoặc c`; null where one of them is. */
function joined(parts: readonly (Text | null)[], last: Text): Text | null {
  if (parts.length === 0 || parts.includes(null)) return null;
  const texts = parts as readonly Text[];
  const list = (language: keyof Text): string => {
    const words = texts.map((text) => text[language]);
    return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} ${last[language]} ${words.at(-1)!}`;
  };
  return { vi: list('vi'), en: list('en') };
}
