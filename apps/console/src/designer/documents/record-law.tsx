import { useTexts } from '@app/ui';
import { Bilingual, Choice, DayLine, Line } from '../panel/fields.js';
import { ItemList } from './item-list.js';
import { objects, text, textOf } from './json.js';
import { type RecordPart, unlessEmpty } from './record-part.js';

const DOCUMENTS = ['CODE_OF_LAW', 'LAW', 'DECREE', 'CIRCULAR', 'RESOLUTION', 'DECISION'] as const;
export function Law({ record, set }: RecordPart) {
  const { t } = useTexts();
  return (
    <ItemList
      items={objects(record['legalBasis'])} onChange={set('legalBasis')} add={t('designer.law.add')} fresh={{ symbol: '', kind: 'DECREE', abstract: { vi: '', en: '' } }} title={(item) => text(item['symbol']) || '—'}
      body={(item, change) => (
        <>
          <div className="dz-threes">
            <Line label={t('designer.law.symbol')} value={text(item['symbol'])} onChange={(symbol) => change({ symbol })} />
            <Choice label={t('designer.law.kind')} value={text(item['kind'])} options={DOCUMENTS.map((kind) => [kind, t(`designer.law.${kind}`)])} onChange={(kind) => change({ kind })} />
            <DayLine label={t('designer.law.issuedOn')} value={text(item['issuedOn'])} onChange={(issuedOn) => change({ issuedOn: unlessEmpty(issuedOn) })} />
          </div>
          <Bilingual label={t('designer.law.abstract')} value={textOf(item['abstract'])} onChange={(value) => change({ abstract: { ...value } })} isLong />
          <Bilingual label={t('designer.law.issuedBy')} value={textOf(item['issuedBy'])} onChange={(value) => change({ issuedBy: value.vi === '' && value.en === '' ? undefined : { ...value } })} />
          <Line label={t('designer.note')} value={text(item['note'])} onChange={(note) => change({ note: unlessEmpty(note) })} />
        </>
      )}
    />
  );
}

/** A list of things that have a code and a name: results, who may apply. */
export function CodedList({ record, set, of, add }: RecordPart & { readonly of: 'results' | 'subjects'; readonly add: string }) {
  const { t, pick } = useTexts();
  return (
    <ItemList
      items={objects(record[of])} onChange={set(of)} add={add} fresh={{ code: '', name: { vi: '', en: '' } }} title={(item) => pick(textOf(item['name'])) || text(item['code']) || '—'}
      body={(item, change) => (
        <>
          <Line label={t('designer.component.code')} value={text(item['code'])} onChange={(code) => change({ code })} />
          <Bilingual label={t('designer.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
        </>
      )}
    />
  );
}
