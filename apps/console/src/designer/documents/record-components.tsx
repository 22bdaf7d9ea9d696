import { useTexts } from '@app/ui';
import { Bilingual, Choice, Line, Tick } from '../panel/fields.js';
import { ConditionField } from './condition-field.js';
import { declarationOf, namedOf } from './form-fields.js';
import { ItemList } from './item-list.js';
import { freeCode, type JsonObject, objects, text, textOf } from './json.js';
import { type RecordPart, unlessEmpty } from './record-part.js';

/** Papers of the dossier: how many, whether they must be there, and when. */
export function Components({ record, set, forms }: RecordPart & { readonly forms: readonly JsonObject[] }) {
  const { t, pick } = useTexts();
  const items = objects(record['components']);
  const named = namedOf(declarationOf(forms)).form;
  const formNames = forms.map((form) => [text(form['key']), pick(textOf(form['title'])) || text(form['key'])] as const);
  return (
    <ItemList
      items={items} onChange={set('components')} add={t('designer.component.add')} fresh={{ code: freeCode(items, 'code', (number) => `CT-${String(number).padStart(2, '0')}`), name: { vi: '', en: '' }, originalQuantity: 1, copyQuantity: 0, required: true }}
      title={(item) => pick(textOf(item['name'])) || text(item['code'])}
      body={(item, change) => (
        <>
          <Bilingual label={t('designer.component.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
          <div className="dz-threes">
            <Line label={t('designer.component.code')} value={text(item['code'])} onChange={(code) => change({ code })} />
            <Line label={t('designer.component.originals')} type="number" value={text(item['originalQuantity'])} onChange={(value) => change({ originalQuantity: Number(value) })} />
            <Line label={t('designer.component.copies')} type="number" value={text(item['copyQuantity'])} onChange={(value) => change({ copyQuantity: Number(value) })} />
          </div>
          <Tick label={t('designer.component.required')} isOn={item['required'] === true} onChange={(required) => change({ required })} />
          <Tick label={t('designer.component.toShow')} isOn={item['toShow'] === true} onChange={(isOn) => change({ toShow: isOn || undefined })} />
          <ConditionField label={t('designer.component.requiredWhen')} feel={text(item['requiredWhen'])} named={named} onChange={(requiredWhen) => change({ requiredWhen })} />
          <Choice label={t('designer.component.form')} value={text(item['formKey'])} empty={t('designer.component.noForm')} options={formNames} onChange={(value) => change({ formKey: unlessEmpty(value) })} />
          <Bilingual label={t('designer.note')} value={textOf(item['note'])} onChange={(note) => change({ note: note.vi === '' && note.en === '' ? undefined : { ...note } })} />
        </>
      )}
    />
  );
}
