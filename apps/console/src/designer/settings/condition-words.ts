import type { TextKey, Texts } from '@app/ui';
import { type Comparison, type Condition, isKept, type Operator, type Part, plainValue, readCondition } from './condition.js';
import { expressionWords, type Named } from './expression-words.js';
import type { KnownField } from './known-fields.js';

type Words = Pick<Texts, 't' | 'pick'>;

/** What a condition says, as the middle of a sentence: every part in words, also those the builder does not draw. */
export function conditionWords({ joined, parts }: Condition, named: Named, texts: Words): string {
  const joint = texts.t(joined === 'and' ? 'designer.condition.andWord' : 'designer.condition.orWord');
  return parts.map((part) => partWords(part, named, texts)).join(` ${joint} `);
}

/** The same from its text. */
export const feelWords = (feel: string, named: Named, texts: Words): string => conditionWords(readCondition(feel, isFieldOf(named.fields)), named, texts);

export const isFieldOf = (fields: readonly KnownField[]) => (name: string): boolean => fields.some((field) => field.name === name && field.kind !== 'list');

function partWords(part: Part, named: Named, texts: Words): string {
  if (isKept(part)) return expressionWords(part.kept, named, texts) ?? texts.t('designer.condition.keptUnread');
  const field = named.fields.find(({ name }) => name === part.field);
  const values = part.other === undefined ? part.values.map((value) => valueWords(value, field, texts)).join(', ') : labelOf(part.other, named, texts);
  return [field ? texts.pick(field.label) : part.field, texts.t(operatorKey(part.operator, field)), values].filter(Boolean).join(' ');
}
function labelOf(name: string, { fields }: Named, { pick }: Words): string {
  const field = fields.find((each) => each.name === name);
  return field ? pick(field.label) : name;
}
function valueWords(value: string, field: KnownField | undefined, { t, pick }: Words): string {
  const shown = plainValue(value);
  const chosen = field?.values.find(({ id }) => id === shown);
  const words = chosen ? pick(chosen) : value === 'true' ? t('designer.true') : value === 'false' ? t('designer.false') : /^\d{4}-\d\d-\d\d$/.test(shown) ? shown.split('-').reverse().join('/') : shown;
  return `“${words}”`;
}

/** Days come before and after one another; numbers are smaller and larger. */
export function operatorKey(operator: Operator, field: Pick<KnownField, 'kind'> | undefined): TextKey {
  return field?.kind === 'date' && (operator === '<' || operator === '<=' || operator === '>' || operator === '>=') ? `designer.operator.day.${operator}` : `designer.operator.${operator}`;
}

/** What may be asked of a field, by its kind. */
export function operatorsOf(field: KnownField | undefined): readonly Operator[] {
  if (field === undefined || field.kind === 'number' || field.kind === 'date') return ['=', '!=', '<', '<=', '>', '>=', 'empty', 'filled'];
  return field.kind === 'boolean' ? ['=', 'empty', 'filled'] : ['=', '!=', 'in', 'not in', 'empty', 'filled'];
}

/** The comparison with another operator; what it was compared with stays where it can. */
export function withOperator(comparison: Comparison, operator: Operator, first: string): Comparison {
  const { field, values, other } = comparison;
  const [value = first] = values;
  if (operator === 'empty' || operator === 'filled') return { field, operator, values: [] };
  if (operator === 'in' || operator === 'not in') return { field, operator, values: values.length > 0 ? values : [first] };
  return { field, operator, values: other === undefined ? [value] : [], ...(other !== undefined && { other }) };
}
