import { useEffect, useState } from 'react';
import { type TextKey, useTexts } from '@app/ui';
import { Bilingual, Choice, Line, Section } from '../panel/fields.js';
import { drafts } from '../pages/draft-api.js';
import type { TabProps } from '../pages/workbench.js';
import { ItemList } from './item-list.js';
import { at, type Json, type JsonObject, objects, put, text, textOf } from './json.js';

/** The law's record of the procedure, its papers and its fees; what is still wrong stands beside the field's name. */
export default function DocumentsTab({ edited, canDesign }: TabProps) {
  const { t } = useTexts();
  const { content, change } = edited;
  const record = content.record as JsonObject;
  const set = (path: string) => (value: Json) => change({ record: put(record, path, value) });
  return (
    <div className="dz-page">
      <fieldset disabled={!canDesign} className="dz-form">
        <Errors edited={edited} of="record" />
        <Section title={t('designer.record.identity')}><Identity record={record} set={set} /></Section>
        <Section title={t('designer.record.where')} isOpen={false}><Where record={record} set={set} /></Section>
        <Section title={t('designer.record.components')}><Components record={record} set={set} /></Section>
        <Section title={t('designer.record.fees')}><Fees record={record} set={set} /></Section>
        <Section title={t('designer.record.law')} isOpen={false}><Law record={record} set={set} /></Section>
        <Section title={t('designer.record.results')} isOpen={false}><Results record={record} set={set} /></Section>
      </fieldset>
    </div>
  );
}

interface PartProps {
  readonly record: JsonObject;
  readonly set: (path: string) => (value: Json) => void;
}
const LEVELS = ['COMMUNE', 'PROVINCE', 'MINISTRY'] as const;
const SERVICES = ['FULL_PROCESS', 'PARTIAL', 'NONE'] as const;

function Identity({ record, set }: PartProps) {
  const { t } = useTexts();
  return (
    <>
      <Line label={t('designer.record.code')} hint={t('designer.new.codeHint')} value={text(record['code'])} onChange={set('code')} />
      <Bilingual label={t('designer.record.name')} value={textOf(record['name'])} onChange={(value) => set('name')({ ...value })} isLong />
      <Line label={t('designer.record.field')} value={text(at(record, 'field.code'))} onChange={set('field.code')} />
      <Bilingual label={t('designer.record.fieldName')} value={textOf(at(record, 'field.name'))} onChange={(value) => set('field.name')({ ...value })} />
      <Choice label={t('designer.record.level')} value={text(record['level'])} options={LEVELS.map((level) => [level, t(`frame.level.${level}`)])} onChange={set('level')} />
      <Choice label={t('designer.record.online')} value={text(record['onlineService'])} options={SERVICES.map((service) => [service, t(`frame.online.${service}`)])} onChange={set('onlineService')} />
      <Line label={t('designer.record.setCount')} type="number" value={text(record['setCount'])} onChange={(value) => set('setCount')(Number(value))} />
      <Line label={t('designer.record.keywords')} value={((record['keywords'] as readonly string[] | undefined) ?? []).join(', ')} onChange={(value) => set('keywords')(value.split(',').map((word) => word.trim()).filter(Boolean))} />
    </>
  );
}

function Where({ record, set }: PartProps) {
  const { t } = useTexts();
  return (
    <>
      {(['executingAgency', 'competentAgency', 'receivingAddress'] as const).map((field) => <Bilingual key={field} label={t(`designer.record.${field}`)} value={textOf(record[field])} onChange={(value) => set(field)({ ...value })} />)}
      <Bilingual label={t('designer.record.requirements')} value={textOf(record['requirements'])} onChange={(value) => set('requirements')(value.vi === '' && value.en === '' ? null : { ...value })} isLong />
    </>
  );
}

function Components({ record, set }: PartProps) {
  const { t, pick } = useTexts();
  const items = objects(record['components']);
  return (
    <ItemList
      items={items} onChange={set('components')} add={t('designer.component.add')} fresh={{ code: `CT-${String(items.length + 1).padStart(2, '0')}`, name: { vi: '', en: '' }, originalQuantity: 1, copyQuantity: 0, required: true }}
      title={(item) => pick(textOf(item['name'])) || text(item['code'])}
      body={(item, change) => (
        <>
          <Bilingual label={t('designer.component.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
          <div className="dz-threes">
            <Line label={t('designer.component.code')} value={text(item['code'])} onChange={(code) => change({ code })} />
            <Line label={t('designer.component.originals')} type="number" value={text(item['originalQuantity'])} onChange={(value) => change({ originalQuantity: Number(value) })} />
            <Line label={t('designer.component.copies')} type="number" value={text(item['copyQuantity'])} onChange={(value) => change({ copyQuantity: Number(value) })} />
          </div>
          <Choice label={t('designer.component.required')} value={item['required'] === true ? 'yes' : 'no'} options={[['yes', t('designer.yes')], ['no', t('designer.no')]]} onChange={(value) => change({ required: value === 'yes' })} />
          <Line label={t('designer.component.requiredWhen')} hint="FEEL" value={text(item['requiredWhen'])} onChange={(value) => change({ requiredWhen: value === '' ? undefined : value })} />
          <Line label={t('designer.component.form')} value={text(item['formKey'])} onChange={(value) => change({ formKey: value === '' ? undefined : value })} />
        </>
      )}
    />
  );
}

const COLLECT = ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN', 'NO_FEE'] as const;
function Fees({ record, set }: PartProps) {
  const { t, pick } = useTexts();
  const items = objects(record['fees']);
  return (
    <ItemList
      items={items} onChange={set('fees')} add={t('designer.fee.add')}
      fresh={{ item: `fee${String(items.length + 1)}`, name: { vi: '', en: '' }, kind: 'CHARGE', legalBasis: '', directAmount: 0, onlineAmount: 0, effectiveFrom: text(record['effectiveFrom']), collect: 'COLLECT_UPFRONT', exemptions: [] }}
      title={(item) => `${pick(textOf(item['name'])) || text(item['item'])} · ${new Intl.NumberFormat('vi').format(Number(item['directAmount'] ?? 0))} đ`}
      body={(item, change) => (
        <>
          <Bilingual label={t('designer.fee.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
          <div className="dz-threes">
            <Line label={t('designer.fee.direct')} type="number" value={text(item['directAmount'])} onChange={(value) => change({ directAmount: Number(value) })} />
            <Line label={t('designer.fee.online')} type="number" value={text(item['onlineAmount'])} onChange={(value) => change({ onlineAmount: Number(value) })} />
            <Line label={t('designer.fee.from')} type="date" value={text(item['effectiveFrom'])} onChange={(effectiveFrom) => change({ effectiveFrom })} />
          </div>
          <Choice label={t('designer.fee.kind')} value={text(item['kind'])} options={[['FEE', t('designer.fee.FEE')], ['CHARGE', t('designer.fee.CHARGE')]]} onChange={(kind) => change({ kind })} />
          <Choice label={t('designer.fee.collect')} value={text(item['collect'])} options={COLLECT.map((each) => [each, t(`designer.fee.${each}`)])} onChange={(collect) => change({ collect })} />
          <Line label={t('designer.fee.basis')} value={text(item['legalBasis'])} onChange={(legalBasis) => change({ legalBasis })} />
          <Line label={t('designer.fee.formula')} hint="FEEL" value={text(item['formula'])} onChange={(value) => change({ formula: value === '' ? undefined : value })} />
        </>
      )}
    />
  );
}

const DOCUMENTS = ['CODE_OF_LAW', 'LAW', 'DECREE', 'CIRCULAR', 'RESOLUTION', 'DECISION'] as const;
function Law({ record, set }: PartProps) {
  const { t } = useTexts();
  return (
    <ItemList
      items={objects(record['legalBasis'])} onChange={set('legalBasis')} add={t('designer.law.add')} fresh={{ symbol: '', kind: 'DECREE', abstract: { vi: '', en: '' } }} title={(item) => text(item['symbol']) || '—'}
      body={(item, change) => (
        <>
          <Line label={t('designer.law.symbol')} value={text(item['symbol'])} onChange={(symbol) => change({ symbol })} />
          <Choice label={t('designer.law.kind')} value={text(item['kind'])} options={DOCUMENTS.map((kind) => [kind, t(`designer.law.${kind}`)])} onChange={(kind) => change({ kind })} />
          <Bilingual label={t('designer.law.abstract')} value={textOf(item['abstract'])} onChange={(value) => change({ abstract: { ...value } })} isLong />
        </>
      )}
    />
  );
}

function Results({ record, set }: PartProps) {
  const { t, pick } = useTexts();
  return (
    <ItemList
      items={objects(record['results'])} onChange={set('results')} add={t('designer.result.add')} fresh={{ code: '', name: { vi: '', en: '' } }} title={(item) => pick(textOf(item['name'])) || text(item['code']) || '—'}
      body={(item, change) => (
        <>
          <Line label={t('designer.result.code')} value={text(item['code'])} onChange={(code) => change({ code })} />
          <Bilingual label={t('designer.result.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
        </>
      )}
    />
  );
}

/** Filled in by the submission. */
const SAID_LATER: ReadonlySet<string> = new Set(['record.decisionNumber', 'record.effectiveFrom']);
const LABELS: readonly (readonly [string, TextKey])[] = [
  ['record.code', 'designer.record.code'], ['record.name', 'designer.record.name'], ['record.field.code', 'designer.record.field'], ['record.field.name', 'designer.record.fieldName'],
  ['record.components', 'designer.record.components'], ['record.fees', 'designer.record.fees'], ['record.legalBasis', 'designer.record.law'], ['record.results', 'designer.record.results'],
  ['record.executingAgency', 'designer.record.executingAgency'], ['record.competentAgency', 'designer.record.competentAgency'], ['record.receivingAddress', 'designer.record.receivingAddress'], ['forms', 'designer.tab.forms'],
];
interface Wrong {
  readonly field: string;
  readonly message: { readonly vi: string; readonly en: string };
}
/** What the publication would say of these documents now, field by field. */
export function Errors({ edited, of }: { readonly edited: TabProps['edited']; readonly of: 'record' | 'forms' }) {
  const { t, pick } = useTexts();
  const [errors, setErrors] = useState<readonly Wrong[]>([]);
  const { content } = edited;
  useEffect(() => {
    const timer = window.setTimeout(() => void drafts.check(content).then((answer) => answer.ok && setErrors((answer.value as unknown as { readonly errors: readonly Wrong[] }).errors)), 600);
    return () => window.clearTimeout(timer);
  }, [content]);
  const labelOf = (field: string) => {
    const known = LABELS.find(([start]) => field.startsWith(start));
    return known ? <><b>{t(known[1])}</b> <code>{field.slice(known[0].length).replace(/^\./, '')}</code></> : <code>{field}</code>;
  };
  const own = errors.filter(({ field }) => (field.startsWith(of) || field.startsWith('bpmn')) && !SAID_LATER.has(field));
  if (own.length === 0) return <p className="dz-fine">✓ {t('designer.documents.fine')}</p>;
  return <div className="m-summary"><h2>{t('designer.documents.wrong', { count: own.length })}</h2><ul>{own.map(({ field, message }) => <li key={`${field} ${message.en}`}>{labelOf(field)} — {pick(message)}</li>)}</ul></div>;
}
