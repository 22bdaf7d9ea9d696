import { useTexts } from '@app/ui';
import { Bilingual, Line, Tick } from '../panel/fields.js';
import { Terms } from '../panel/terms.js';
import { ConditionField } from './condition-field.js';
import { declarationOf, namedOf } from './form-fields.js';
import { ItemList } from './item-list.js';
import { type JsonObject, objects, text, textOf } from './json.js';
import { type RecordPart, unlessEmpty } from './record-part.js';

/** Cases of the procedure: when a dossier is one, which papers it then takes, and its term where it has another one. */
export function Cases({ record, set, forms }: RecordPart & { readonly forms: readonly JsonObject[] }) {
  const { t, pick } = useTexts();
  const named = namedOf(declarationOf(forms)).form;
  const papers = objects(record['components']).map((each) => [text(each['code']), pick(textOf(each['name'])) || text(each['code'])] as const);
  return (
    <ItemList
      items={objects(record['executionCases'])} onChange={set('executionCases')} add={t('designer.case.add')} fresh={{ name: { vi: '', en: '' }, components: papers.map(([code]) => code) }}
      title={(item) => pick(textOf(item['name'])) || '—'}
      body={(item, change) => {
        const listed = (item['components'] as readonly string[] | undefined) ?? [];
        const listing = (code: string, isOn: boolean): readonly string[] => papers.map(([each]) => each).filter((each) => (each === code ? isOn : listed.includes(each)));
        return (
          <>
            <Bilingual label={t('designer.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
            <Line label={t('designer.case.code')} value={text(item['code'])} onChange={(code) => change({ code: unlessEmpty(code) })} />
            <ConditionField label={t('designer.case.when')} feel={text(item['when'])} named={named} onChange={(when) => change({ when })} />
            <fieldset className="dz-two dz-case-term">
              <legend>{t('designer.case.term')}</legend>
              <Terms terms={item['processingTerm'] ? [item['processingTerm'] as never] : []} isOne empty={t('designer.case.termNone')} hint={t('designer.case.termHint')} onChange={([term]) => change({ processingTerm: term && { quantity: term['quantity'], unit: term['unit'] } })} />
            </fieldset>
            <fieldset className="dz-two">
              <legend>{t('designer.case.components')}</legend>
              <div className="dz-ticks">{papers.map(([code, name]) => <Tick key={code} label={name} isOn={listed.includes(code)} onChange={(isOn) => change({ components: listing(code, isOn) })} />)}</div>
            </fieldset>
          </>
        );
      }}
    />
  );
}
