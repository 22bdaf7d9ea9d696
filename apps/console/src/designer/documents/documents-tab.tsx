import { useTexts } from '@app/ui';
import { Bilingual, Choice, Line, Section, Tick } from '../panel/fields.js';
import type { TabProps } from '../pages/tab-props.js';
import { Errors } from './errors.js';
import { ItemList } from './item-list.js';
import { at, type JsonObject, objects, put, text, textOf, type Json } from './json.js';
import { Cases } from './record-cases.js';
import { Components } from './record-components.js';
import { Fees } from './record-fees.js';
import { IssuedPapers, Unverified } from './record-issues.js';
import { CodedList, Law } from './record-law.js';
import type { RecordPart } from './record-part.js';
import { PaperWords } from './record-words.js';
import { Methods, RecordTerm, Steps } from './record-ways.js';

/** The law's record of the procedure, its papers and its fees; what is still wrong stands beside the field's name. */
export default function DocumentsTab({ edited, canDesign, reading }: TabProps) {
  const { t, pick } = useTexts();
  const { content, change } = edited;
  const papers = content.papers as unknown as readonly JsonObject[];
  const record = content.record as JsonObject;
  const set = (path: string) => (value: Json) => change({ record: put(record, path, value) });
  const count = (name: string): string => ` · ${String(objects(record[name]).length)}`;
  return (
    <div className="dz-page">
      <fieldset disabled={!canDesign} className="dz-form">
        <Errors edited={edited} of="record" />
        <Section title={t('designer.record.identity')}><Identity {...{ record, set }} /><RecordTerm {...{ record, set }} plan={reading?.plan ?? null} /></Section>
        <Section title={`${t('designer.record.components')}${count('components')}`}><Components {...{ record, set }} forms={content.forms as unknown as readonly JsonObject[]} /></Section>
        <Section title={`${t('designer.record.cases')}${count('executionCases')}`} isOpen={false}><Cases {...{ record, set }} forms={content.forms as unknown as readonly JsonObject[]} /></Section>
        <Section title={`${t('designer.record.fees')}${count('fees')}`}><Fees {...{ record, set }} forms={content.forms as unknown as readonly JsonObject[]} /></Section>
        <Section title={`${t('designer.record.steps')}${count('executionSteps')}`} isOpen={false}><Steps {...{ record, set }} /></Section>
        <Section title={`${t('designer.record.methods')}${count('executionMethods')}`} isOpen={false}><Methods {...{ record, set }} /></Section>
        <Section title={t('designer.record.where')} isOpen={false}><Where {...{ record, set }} /></Section>
        <Section title={`${t('designer.record.subjects')}${count('subjects')}`} isOpen={false}><CodedList {...{ record, set }} of="subjects" add={t('designer.subjects.add')} /></Section>
        <Section title={`${t('designer.record.law')}${count('legalBasis')}`} isOpen={false}><Law {...{ record, set }} /></Section>
        <Section title={`${t('designer.record.results')}${count('results')}`} isOpen={false}><CodedList {...{ record, set }} of="results" add={t('designer.result.add')} /><Returns {...{ record, set }} /></Section>
        <Section title={`${t('designer.record.papers')}${count('papers')}`} isOpen={false}><IssuedPapers {...{ record, set }} plan={reading?.plan ?? null} /></Section>
        <Section title={`${t('designer.words')} · ${String(papers.length)}`} isOpen={false}><PaperWords papers={papers} record={record} forms={content.forms as unknown as readonly JsonObject[]} plan={reading?.plan ?? null} name={pick(textOf(record['name']))} onChange={(next) => change({ papers: next as unknown as typeof content.papers })} /></Section>
        <Section title={`${t('designer.record.unverified')}${count('unverified')}`} isOpen={false}><Unverified {...{ record, set }} /></Section>
      </fieldset>
    </div>
  );
}

const LEVELS = ['COMMUNE', 'PROVINCE', 'MINISTRY'] as const;
const SERVICES = ['FULL_PROCESS', 'PARTIAL', 'NONE'] as const;
const KINDS = ['ASSIGNED_REGULATION', 'NOT_ASSIGNED_REGULATION'] as const;
const listed = (value: string): readonly string[] => value.split(',').map((word) => word.trim()).filter(Boolean);

function Identity({ record, set }: RecordPart) {
  const { t } = useTexts();
  return (
    <>
      <Bilingual label={t('designer.record.name')} value={textOf(record['name'])} onChange={(value) => set('name')({ ...value })} isLong />
      <div className="dz-threes">
        <Line label={t('designer.record.code')} hint={t('designer.new.codeHint')} value={text(record['code'])} onChange={set('code')} />
        <Line label={t('designer.record.field')} value={text(at(record, 'field.code'))} onChange={set('field.code')} />
        <Line label={t('designer.record.setCount')} type="number" value={text(record['setCount'])} onChange={(value) => set('setCount')(Number(value))} />
        <Choice label={t('designer.record.level')} value={text(record['level'])} options={LEVELS.map((level) => [level, t(`frame.level.${level}`)])} onChange={set('level')} />
        <Choice label={t('designer.record.online')} value={text(record['onlineService'])} options={SERVICES.map((service) => [service, t(`frame.online.${service}`)])} onChange={set('onlineService')} />
        <Choice label={t('designer.record.kind')} value={text(record['kind'])} options={KINDS.map((kind) => [kind, t(`designer.record.kind.${kind}`)])} onChange={set('kind')} />
      </div>
      <Bilingual label={t('designer.record.fieldName')} value={textOf(at(record, 'field.name'))} onChange={(value) => set('field.name')({ ...value })} />
      <Line label={t('designer.record.keywords')} hint={t('designer.record.keywordsHint')} value={((record['keywords'] as readonly string[] | undefined) ?? []).join(', ')} onChange={(value) => set('keywords')(listed(value))} />
    </>
  );
}

const orNull = (value: { readonly vi: string; readonly en: string }): Json => (value.vi === '' && value.en === '' ? null : { ...value });
function Where({ record, set }: RecordPart) {
  const { t, pick } = useTexts();
  return (
    <>
      {(['executingAgency', 'competentAgency', 'receivingAddress'] as const).map((field) => <Bilingual key={field} label={t(`designer.record.${field}`)} value={textOf(record[field])} onChange={(value) => set(field)({ ...value })} />)}
      <Bilingual label={t('designer.record.authorizedAgency')} value={textOf(record['authorizedAgency'])} onChange={(value) => set('authorizedAgency')(orNull(value))} />
      <h3>{t('designer.record.coordinating')}</h3>
      <ItemList items={objects(record['coordinatingAgencies'])} onChange={set('coordinatingAgencies')} add={t('designer.record.addCoordinating')} fresh={{ vi: '', en: '' }} title={(item) => pick(textOf(item)) || '—'} body={(item, change) => <Bilingual label={t('designer.name')} value={textOf(item)} onChange={(value) => change({ ...value })} />} />
      <Bilingual label={t('designer.record.requirements')} value={textOf(record['requirements'])} onChange={(value) => set('requirements')(orNull(value))} isLong />
      <Bilingual label={t('designer.record.description')} value={textOf(record['description'])} onChange={(value) => set('description')(orNull(value))} isLong />
    </>
  );
}

const RETURNS = ['COUNTER', 'ONLINE', 'POSTAL'] as const;
function Returns({ record, set }: RecordPart) {
  const { t } = useTexts();
  const chosen = (record['returnMethods'] as readonly string[] | undefined) ?? [];
  const toggle = (method: string, isOn: boolean): void => set('returnMethods')(isOn ? [...chosen, method] : chosen.filter((each) => each !== method));
  return (
    <>
      <h3>{t('designer.record.returns')}</h3>
      <div className="dz-ticks">{RETURNS.map((method) => <Tick key={method} label={t(`designer.return.${method}`)} isOn={chosen.includes(method)} onChange={(isOn) => toggle(method, isOn)} />)}</div>
    </>
  );
}
