import { useState } from 'react';
import { compileCondition, evaluate, knownOfForm } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { useTexts } from '@app/ui';
import { type JsonObject, objects, text, textOf } from './json.js';

type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the applicant will see, as wide as a phone or a page; fields that depend on answers come and go as they will. */
export function FormPreview({ form }: { readonly form: JsonObject }) {
  const { t, pick } = useTexts();
  const [isPhone, setPhone] = useState(true);
  const [values, setValues] = useState<Values>({});
  const isShown = (when: unknown): boolean => holds(form, text(when), values);
  return (
    <section className="dz-preview" aria-label={t('designer.preview')}>
      <div className="m-switch" role="group" aria-label={t('designer.preview.width')}>
        <button type="button" aria-pressed={isPhone} onClick={() => setPhone(true)}>{t('designer.preview.phone')}</button>
        <button type="button" aria-pressed={!isPhone} onClick={() => setPhone(false)}>{t('designer.preview.page')}</button>
      </div>
      <div className={isPhone ? 'dz-sheet phone' : 'dz-sheet'}>
        <h2>{pick(textOf(form['title']))}</h2>
        {objects(form['sections']).filter((section) => isShown(section['visibleWhen'])).map((section, at) => (
          <fieldset key={at}>
            <legend>{pick(textOf(section['title']))}</legend>
            {objects(section['fields']).filter((field) => isShown(field['visibleWhen'])).map((field, index) => (
              <PreviewField key={index} field={field} onChange={(value) => setValues({ ...values, [text(section['name'])]: { ...values[text(section['name'])], [text(field['name'])]: value } })} />
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

function PreviewField({ field, onChange }: { readonly field: JsonObject; readonly onChange: (value: unknown) => void }) {
  const { pick } = useTexts();
  const kind = text(field['kind']);
  const label = pick(textOf(field['label'])) || text(field['name']);
  if (kind === 'yesNo' || kind === 'pledge') return <label className="m-check"><input type="checkbox" onChange={(event) => onChange(event.target.checked)} /> {label}</label>;
  const isNumber = ['integer', 'decimal', 'money', 'year'].includes(kind);
  return (
    <label className="dz-field">
      <span>{label}{field['required'] === true ? ' *' : ''}</span>
      {kind === 'choice' ? (
        <select className="m-input" onChange={(event) => onChange(event.target.value)}><option value="" />{objects(field['options']).map((option) => <option key={text(option['value'])} value={text(option['value'])}>{pick(textOf(option['label']))}</option>)}</select>
      ) : kind === 'longText' ? <textarea className="m-input" rows={3} onChange={(event) => onChange(event.target.value)} />
      : <input className="m-input" type={kind === 'date' ? 'date' : isNumber ? 'number' : 'text'} onChange={(event) => onChange(isNumber ? Number(event.target.value) : event.target.value)} />}
      {field['purpose'] ? <small>{pick(textOf(field['purpose']))}</small> : null}
    </label>
  );
}

/** A part whose condition is not written, not readable or not decided is shown: the preview hides nothing by mistake. */
function holds(form: JsonObject, feel: string, values: Values): boolean {
  if (feel === '') return true;
  try {
    const condition = compileCondition(feel, knownOfForm(form as unknown as FormDefinition));
    const answer = condition.ok ? evaluate(condition.value, values) : condition;
    return !answer.ok || answer.value !== false;
  } catch {
    return true;
  }
}
