import { useTexts } from '@app/ui';
import { ConditionBuilder } from '../panel/condition-builder.js';
import type { KnownField } from '../settings/known-fields.js';
import { type JsonObject, objects, text, textOf } from './json.js';

interface ConditionFieldProps {
  readonly label: string;
  readonly feel: string;
  readonly fields: readonly KnownField[];
  readonly onChange: (feel: string | undefined) => void;
}

/** A condition over the declaration, chosen and not typed. */
export function ConditionField({ label, feel, fields, onChange }: ConditionFieldProps) {
  const { t } = useTexts();
  return (
    <fieldset className="dz-condition">
      <legend>{label}</legend>
      {feel === '' ? <p className="dz-none">{t('designer.condition.none')}</p> : null}
      <ConditionBuilder feel={feel} fields={fields} echo="designer.condition.holdsWhen" onChange={(next) => onChange(next === '' ? undefined : next)} />
    </fieldset>
  );
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'year']);
const kindOf = (kind: string): KnownField['kind'] => (NUMBERS.has(kind) ? 'number' : kind === 'yesNo' || kind === 'pledge' ? 'boolean' : kind === 'date' ? 'date' : 'text');

/** What conditions of a form may ask: each of its fields by the words the applicant reads. */
export function fieldsOfForm(form: JsonObject | undefined): readonly KnownField[] {
  return objects(form?.['sections']).flatMap((section) => {
    const title = textOf(section['title']);
    return objects(section['fields']).filter((field) => field['kind'] !== 'table' && field['kind'] !== 'address').map((field) => {
      const label = textOf(field['label']);
      const name = `${text(section['name'])}.${text(field['name'])}`;
      return {
        name,
        label: { vi: `${title.vi}: ${label.vi || name}`, en: `${title.en}: ${label.en || label.vi || name}` },
        kind: kindOf(text(field['kind'])),
        values: objects(field['options']).map((option) => ({ id: text(option['value']), ...textOf(option['label']) })),
      };
    });
  });
}

/** The form an applicant fills in: conditions of papers and fees are over its answers. */
export const declarationOf = (forms: readonly JsonObject[]): JsonObject | undefined => forms.find((form) => form['key'] === 'declaration') ?? forms[0];
