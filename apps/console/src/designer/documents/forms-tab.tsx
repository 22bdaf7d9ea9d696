import { useState } from 'react';
import { Button, useTexts } from '@app/ui';
import { AskFirst } from '../../shell/ask-first.js';
import { Bilingual, Choice, Line, Section, Tick } from '../panel/fields.js';
import type { Named } from '../settings/expression-words.js';
import type { TabProps } from '../pages/tab-props.js';
import { ConditionField } from './condition-field.js';
import { Errors } from './errors.js';
import { KINDS } from './form-definition.js';
import { namedOf } from './form-fields.js';
import { FieldLimits } from './field-limits.js';
import { FormRules } from './form-rules.js';
import { FormPreview } from './form-preview.js';
import { ItemList } from './item-list.js';
import { freeCode, type JsonObject, objects, text, textOf } from './json.js';

/** The e-forms: sections and fields on the left, what the applicant will see on the right. */
export default function FormsTab({ edited, canDesign }: TabProps) {
  const { t, pick } = useTexts();
  const forms = edited.content.forms as unknown as readonly JsonObject[];
  const [chosen, setChosen] = useState(0);
  const form = forms[chosen] ?? forms[0];
  const change = (next: readonly JsonObject[]): void => edited.change({ forms: next as unknown as typeof edited.content.forms });
  const put = (part: JsonObject): void => change(forms.map((each) => (each === form ? { ...each, ...part } : each)));
  const add = (): void => {
    change([...forms, { key: freeCode(forms, 'key', (number) => `form${String(number)}`), title: { vi: '', en: '' }, sections: [], rules: [] }]);
    setChosen(forms.length);
  };
  return (
    <div className="dz-page dz-forms">
      <div>
        <Errors edited={edited} of="forms" />
        <div className="dz-row dz-which">
          {forms.map((each, at) => <Button key={at} size="small" look={each === form ? 'go' : undefined} aria-pressed={each === form} onClick={() => setChosen(at)}>{pick(textOf(each['title'])) || text(each['key'])}</Button>)}
          {canDesign ? <Button size="small" look="quiet" onClick={add}>+ {t('designer.forms.add')}</Button> : null}
        </div>
        <fieldset disabled={!canDesign} className="dz-form">
          {form ? <FormEditor form={form} put={put} onRemove={() => change(forms.filter((each) => each !== form))} /> : null}
        </fieldset>
      </div>
      {form ? <FormPreview form={form} /> : null}
    </div>
  );
}

function FormEditor({ form, put, onRemove }: { readonly form: JsonObject; readonly put: (part: JsonObject) => void; readonly onRemove: () => void }) {
  const { t, pick } = useTexts();
  const [isLeaving, setLeaving] = useState(false);
  const sections = objects(form['sections']);
  const named = namedOf(form).form;
  return (
    <>
      <Line label={t('designer.forms.key')} value={text(form['key'])} onChange={(key) => put({ key })} />
      <Bilingual label={t('designer.forms.title')} value={textOf(form['title'])} onChange={(title) => put({ title: { ...title } })} />
      <Line label={t('designer.forms.legalForm')} hint={t('designer.forms.legalFormHint')} value={text(form['legalForm'])} onChange={(legalForm) => put({ legalForm: legalForm === '' ? undefined : legalForm })} />
      <h2>{t('designer.forms.sections')}</h2>
      <ItemList
        items={sections} onChange={(next) => put({ sections: next })} add={t('designer.forms.addSection')} fresh={{ name: freeCode(sections, 'name', (number) => `section${String(number)}`), title: { vi: '', en: '' }, fields: [] }}
        title={(section) => `${pick(textOf(section['title'])) || text(section['name'])} · ${t('designer.forms.fieldCount', { count: objects(section['fields']).length })}`}
        body={(section, change) => (
          <>
            <Line label={t('designer.forms.name')} value={text(section['name'])} onChange={(name) => change({ name })} />
            <Bilingual label={t('designer.forms.title')} value={textOf(section['title'])} onChange={(title) => change({ title: { ...title } })} />
            <ConditionField label={t('designer.forms.visibleWhen')} feel={text(section['visibleWhen'])} named={named} onChange={(visibleWhen) => change({ visibleWhen })} />
            <Fields fields={objects(section['fields'])} named={named} onChange={(fields) => change({ fields })} />
          </>
        )}
      />
      <FormRules form={form} onChange={(rules) => put({ rules })} />
      <Button size="small" look="quiet" onClick={() => setLeaving(true)}>{t('designer.forms.remove')}</Button>
      {isLeaving ? <AskFirst title={t('designer.forms.ask', { name: pick(textOf(form['title'])) || text(form['key']) })} go={t('designer.forms.remove')} isBusy={false} onGo={() => { setLeaving(false); onRemove(); }} onClose={() => setLeaving(false)}>{t('designer.forms.effect')}</AskFirst> : null}
    </>
  );
}

/** `named`: what conditions may ask; null for columns, which have none. */
function Fields({ fields, named, onChange }: { readonly fields: readonly JsonObject[]; readonly named: Named | null; readonly onChange: (fields: readonly JsonObject[]) => void }) {
  const { t, pick } = useTexts();
  return (
    <ItemList
      items={fields} onChange={onChange} add={t('designer.forms.addField')} fresh={{ name: freeCode(fields, 'name', (number) => `field${String(number)}`), label: { vi: '', en: '' }, kind: 'text', required: false }}
      title={(field) => `${pick(textOf(field['label'])) || text(field['name'])}${field['required'] === true ? ' *' : ''}`}
      body={(field, change) => (
        <>
          <Bilingual label={t('designer.forms.label')} value={textOf(field['label'])} onChange={(label) => change({ label: { ...label } })} />
          <Line label={t('designer.forms.name')} value={text(field['name'])} onChange={(name) => change({ name })} />
          <Choice label={t('designer.forms.kind')} value={text(field['kind'])} options={KINDS.map((kind) => [kind, t(`designer.field.${kind}`)])} onChange={(kind) => change({ kind })} />
          <Tick label={t('designer.forms.required')} isOn={field['required'] === true} onChange={(required) => change({ required })} />
          {field['kind'] === 'choice' ? <Options options={objects(field['options'])} onChange={(options) => change({ options })} /> : null}
          <FieldLimits field={field} change={change} />
          {field['kind'] === 'table' ? <Section title={t('designer.forms.columns')}><Fields fields={objects(field['columns'])} named={null} onChange={(columns) => change({ columns })} /></Section> : null}
          {named === null ? null : (
            <Section title={t('designer.forms.conditions')} isOpen={field['visibleWhen'] !== undefined || field['requiredWhen'] !== undefined}>
              <ConditionField label={t('designer.forms.visibleWhen')} feel={text(field['visibleWhen'])} named={named} onChange={(visibleWhen) => change({ visibleWhen })} />
              <ConditionField label={t('designer.forms.requiredWhen')} feel={text(field['requiredWhen'])} named={named} onChange={(requiredWhen) => change({ requiredWhen })} />
            </Section>
          )}
          <Bilingual label={t('designer.forms.hint')} value={textOf(field['hint'])} onChange={(hint) => change({ hint: hint.vi === '' && hint.en === '' ? undefined : { ...hint } })} />
          <Bilingual label={t('designer.forms.purpose')} value={textOf(field['purpose'])} onChange={(purpose) => change({ purpose: purpose.vi === '' && purpose.en === '' ? undefined : { ...purpose } })} />
        </>
      )}
    />
  );
}

function Options({ options, onChange }: { readonly options: readonly JsonObject[]; readonly onChange: (options: readonly JsonObject[]) => void }) {
  const { t, pick } = useTexts();
  return (
    <ItemList
      items={options} onChange={onChange} add={t('designer.forms.addOption')} fresh={{ value: freeCode(options, 'value', (number) => `option${String(number)}`), label: { vi: '', en: '' } }} title={(option) => pick(textOf(option['label'])) || text(option['value'])}
      body={(option, change) => (
        <>
          <Line label={t('designer.forms.value')} value={text(option['value'])} onChange={(value) => change({ value })} />
          <Bilingual label={t('designer.forms.label')} value={textOf(option['label'])} onChange={(label) => change({ label: { ...label } })} />
        </>
      )}
    />
  );
}
