import { formatMoney, useTexts } from '@app/ui';
import { Bilingual, Choice, DayLine, Line, Section } from '../panel/fields.js';
import { CHANNELS } from '../panel/vocabulary.js';
import type { Named } from '../settings/expression-words.js';
import { FeeFormulaField } from './fee-formula.js';
import { declarationOf, namedOf } from './form-fields.js';
import { ItemList } from './item-list.js';
import { freeCode, type JsonObject, objects, text, textOf } from './json.js';
import { type RecordPart, unlessEmpty } from './record-part.js';

const COLLECT = ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN', 'NO_FEE'] as const;
const GROUPS = ['everybody', 'poorHousehold', 'nearPoorHousehold', 'meritPerson', 'disabledPerson', 'child', 'elderly', 'ethnicMinority'] as const;

/** Amounts of money with their dates, and who pays less. */
export function Fees({ record, set, forms }: RecordPart & { readonly forms: readonly JsonObject[] }) {
  const { t, pick } = useTexts();
  const items = objects(record['fees']);
  const components = objects(record['components']);
  return (
    <ItemList
      items={items} onChange={set('fees')} add={t('designer.fee.add')}
      fresh={{ item: freeCode(items, 'item', (number) => `fee${String(number)}`), name: { vi: '', en: '' }, kind: 'CHARGE', legalBasis: '', directAmount: 0, onlineAmount: 0, effectiveFrom: text(record['effectiveFrom']), collect: 'COLLECT_UPFRONT', exemptions: [] }}
      title={(item) => `${pick(textOf(item['name'])) || text(item['item'])} · ${item['formula'] === undefined ? formatMoney(Number(item['directAmount'] ?? 0)) : t('designer.fee.byFormula')}`}
      body={(item, change) => <Fee {...{ item, change, components }} named={namedOf(declarationOf(forms)).fee} />}
    />
  );
}

interface ItemProps {
  readonly item: JsonObject;
  /** Of the record: what may prove an exemption. */
  readonly components: readonly JsonObject[];
  readonly change: (part: JsonObject) => void;
  readonly named: Named;
}
function Fee({ item, components, change, named }: ItemProps) {
  const { t } = useTexts();
  const exemptions = objects(item['exemptions']);
  return (
    <>
      <Bilingual label={t('designer.fee.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
      <div className="dz-threes">
        <Choice label={t('designer.fee.kind')} value={text(item['kind'])} options={[['FEE', t('designer.fee.FEE')], ['CHARGE', t('designer.fee.CHARGE')]]} onChange={(kind) => change({ kind })} />
        <Line label={t('designer.fee.direct')} type="number" value={text(item['directAmount'])} onChange={(value) => change({ directAmount: Number(value) })} />
        <Line label={t('designer.fee.online')} type="number" value={text(item['onlineAmount'])} onChange={(value) => change({ onlineAmount: Number(value) })} />
        <Choice label={t('designer.fee.collect')} value={text(item['collect'])} options={COLLECT.map((each) => [each, t(`designer.fee.${each}`)])} onChange={(collect) => change({ collect })} />
        <DayLine label={t('designer.fee.from')} value={text(item['effectiveFrom'])} onChange={(effectiveFrom) => change({ effectiveFrom })} />
        <DayLine label={t('designer.fee.to')} value={text(item['effectiveTo'])} onChange={(effectiveTo) => change({ effectiveTo: unlessEmpty(effectiveTo) })} />
      </div>
      <Line label={t('designer.fee.basis')} value={text(item['legalBasis'])} onChange={(legalBasis) => change({ legalBasis })} />
      <FeeFormulaField feel={text(item['formula'])} dong={Number(item['directAmount'] ?? 0)} named={named} onChange={(formula) => change({ formula })} />
      <Bilingual label={t('designer.fee.transition')} value={textOf(item['transition'])} onChange={(value) => change({ transition: value.vi === '' && value.en === '' ? undefined : { ...value } })} />
      <Line label={t('designer.note')} value={text(item['note'])} onChange={(note) => change({ note: unlessEmpty(note) })} />
      <Section title={`${t('designer.exemption.title')} · ${String(exemptions.length)}`} isOpen={exemptions.length > 0}>
        <p className="dz-none">{t('designer.exemption.text')}</p>
        <Exemptions items={exemptions} components={components} onChange={(next) => change({ exemptions: next })} />
      </Section>
    </>
  );
}

function Exemptions({ items, components, onChange }: { readonly items: readonly JsonObject[]; readonly components: ItemProps['components']; readonly onChange: (items: readonly JsonObject[]) => void }) {
  const { t, pick, language } = useTexts();
  /** What the receipt says until somebody writes something else. */
  const nameOf = (code: string): { readonly vi: string; readonly en: string } => {
    const group = GROUPS.find((each) => each === code);
    return { vi: '', en: '', ...(group && { [language]: t(`designer.exemption.group.${group}`) }) };
  };
  const isNamedFor = (item: JsonObject): boolean => { const { vi, en } = textOf(item['name']); const own = nameOf(text(item['group'])); return vi === own.vi && en === own.en; };
  return (
    <ItemList
      items={items} onChange={onChange} add={t('designer.exemption.add')} fresh={{ group: 'poorHousehold', name: nameOf('poorHousehold'), legalBasis: '', percentOff: 100 }}
      title={(item) => `${pick(textOf(item['name'])) || text(item['group'])} · ${item['percentOff'] === 100 ? t('designer.exemption.free') : t('designer.exemption.less', { percent: Number(item['percentOff'] ?? 0) })}`}
      body={(item, change) => (
        <>
          <Choice label={t('designer.exemption.group')} hint={t('designer.exemption.groupHint')} value={text(item['group'])} options={GROUPS.map((group) => [group, t(`designer.exemption.group.${group}`)])} onChange={(group) => change({ group, ...(isNamedFor(item) && { name: nameOf(group) }) })} />
          <Bilingual label={t('designer.exemption.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
          <div className="dz-threes">
            <Line label={t('designer.exemption.percent')} type="number" value={text(item['percentOff'])} onChange={(value) => change({ percentOff: Math.min(100, Math.max(0, Number(value))) })} />
            <Choice label={t('designer.trial.channel')} value={text(item['channel'])} empty={t('designer.exemption.anyChannel')} options={CHANNELS.map((channel) => [channel, t(`designer.channel.${channel}`)])} onChange={(channel) => change({ channel: unlessEmpty(channel) })} />
            <DayLine label={t('designer.fee.from')} value={text(item['effectiveFrom'])} onChange={(effectiveFrom) => change({ effectiveFrom: unlessEmpty(effectiveFrom) })} />
            <DayLine label={t('designer.fee.to')} value={text(item['effectiveTo'])} onChange={(effectiveTo) => change({ effectiveTo: unlessEmpty(effectiveTo) })} />
          </div>
          <Line label={t('designer.fee.basis')} value={text(item['legalBasis'])} onChange={(legalBasis) => change({ legalBasis })} />
          <Choice label={t('designer.exemption.provenBy')} hint={t('designer.exemption.provenByHint')} value={text(item['provenBy'])} empty={t('designer.exemption.noProof')} options={components.map((each) => [text(each['code']), pick(textOf(each['name'])) || text(each['code'])])} onChange={(code) => change({ provenBy: unlessEmpty(code) })} />
          <Line label={t('designer.note')} value={text(item['note'])} onChange={(note) => change({ note: unlessEmpty(note) })} />
        </>
      )}
    />
  );
}
