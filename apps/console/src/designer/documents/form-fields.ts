import { knownOfFee, knownOfForm } from '@app/bpmn';
import type { Texts } from '@app/ui';
import { CHANNELS } from '../panel/vocabulary.js';
import type { Named } from '../settings/expression-words.js';
import type { KnownField } from '../settings/known-fields.js';
import { formDefinition } from './form-definition.js';
import { type JsonObject, objects, text, textOf } from './json.js';

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'year']);
const kindOf = (kind: string): KnownField['kind'] => (NUMBERS.has(kind) ? 'number' : kind === 'yesNo' || kind === 'pledge' ? 'boolean' : kind === 'date' ? 'date' : kind === 'table' || kind === 'address' ? 'list' : 'text');

/** Fields of a form that one answer fills, by the words the applicant reads. */
export const fieldsOfForm = (form: JsonObject | undefined): readonly KnownField[] => allFieldsOf(form).filter(({ kind }) => kind !== 'list');

/** Tables and addresses too: they can be named, not compared. */
function allFieldsOf(form: JsonObject | undefined): readonly KnownField[] {
  return objects(form?.['sections']).flatMap((section) => {
    const title = textOf(section['title']);
    return objects(section['fields']).map((field) => {
      const own = columnOf(field);
      return { ...own, name: `${text(section['name'])}.${own.name}`, label: { vi: `${title.vi}: ${own.label.vi}`, en: `${title.en}: ${own.label.en}` } };
    });
  });
}
function columnOf(field: JsonObject): KnownField {
  const [label, name] = [textOf(field['label']), text(field['name'])];
  const columns = objects(field['columns']).map(columnOf);
  return {
    name,
    label: { vi: label.vi || name, en: label.en || label.vi || name },
    kind: kindOf(text(field['kind'])),
    values: objects(field['options']).map((option) => ({ id: text(option['value']), ...textOf(option['label']) })),
    ...(columns.length > 0 && { columns }),
  };
}

const TODAY: KnownField = { name: 'today', label: { vi: 'Hôm nay', en: 'Today' }, kind: 'date', values: [] };
const NOTHING: JsonObject = {};
const known = new WeakMap<JsonObject, { readonly form: Named; readonly fee: Named }>();

/** What conditions of a form may ask, and what a fee's formula may: the same as long as the form is the same. */
export function namedOf(form: JsonObject = NOTHING): { readonly form: Named; readonly fee: Named } {
  const before = known.get(form);
  if (before) return before;
  const [fields, shown] = [allFieldsOf(form), formDefinition(form)];
  const named = { form: { fields: [...fields, TODAY], known: knownOfForm(shown) }, fee: { fields, known: knownOfFee(shown) } };
  known.set(form, named);
  return named;
}

/** What a fee may ask beside the declaration: how and when it is filed, and what is counted at the counter. */
export function circumstancesOf(t: Texts['t']): readonly KnownField[] {
  const called = (key: 'onDay' | 'channel' | 'pages' | 'copies'): KnownField['label'] => {
    const words = t(`designer.say.${key}`);
    const label = words.charAt(0).toUpperCase() + words.slice(1);
    return { vi: label, en: label };
  };
  const channels = CHANNELS.map((id) => ({ id, vi: t(`designer.channel.${id}`), en: t(`designer.channel.${id}`) }));
  return [
    { name: 'channel', label: called('channel'), kind: 'text', values: channels },
    { name: 'onDay', label: called('onDay'), kind: 'date', values: [] },
    { name: 'copies', label: called('copies'), kind: 'number', values: [] },
    { name: 'pages', label: called('pages'), kind: 'number', values: [] },
  ];
}

/** The form an applicant fills in: conditions of papers and fees are over its answers. */
export const declarationOf = (forms: readonly JsonObject[]): JsonObject | undefined => forms.find((form) => form['key'] === 'declaration') ?? forms[0];
