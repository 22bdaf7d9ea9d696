import type { ProcessPlan } from '@app/bpmn';
import type { Term, TermByChannel } from '@app/contracts';
import { Button, formatTerm, useTexts } from '@app/ui';
import { Bilingual, Section, Tick } from '../panel/fields.js';
import { Terms } from '../panel/terms.js';
import { CHANNELS } from '../panel/vocabulary.js';
import { ItemList } from './item-list.js';
import { type JsonObject, objects, text, textOf } from './json.js';
import type { RecordPart } from './record-part.js';

/** In what order it is done, as citizens read it. */
export function Steps({ record, set }: RecordPart) {
  const { t, pick } = useTexts();
  return (
    <ItemList
      items={objects(record['executionSteps'])} onChange={set('executionSteps')} add={t('designer.steps.add')} fresh={{ name: { vi: '', en: '' }, description: { vi: '', en: '' } }} title={(item) => pick(textOf(item['name'])) || '—'}
      body={(item, change) => (
        <>
          <Bilingual label={t('designer.name')} value={textOf(item['name'])} onChange={(value) => change({ name: { ...value } })} />
          <Bilingual label={t('designer.steps.description')} value={textOf(item['description'])} onChange={(value) => change({ description: { ...value } })} isLong />
        </>
      )}
    />
  );
}

/** Where it may be filed, with the term and the fee in the law's words. */
export function Methods({ record, set }: RecordPart) {
  const { t } = useTexts();
  const items = objects(record['executionMethods']);
  const has = (channel: string): boolean => items.some((item) => item['channel'] === channel);
  const toggle = (channel: string, isOn: boolean): void =>
    set('executionMethods')(isOn ? [...items, { channel, term: null, termText: { vi: '', en: '' }, feeText: { vi: '', en: '' }, description: { vi: '', en: '' } }] : items.filter((item) => item['channel'] !== channel));
  const put = (channel: string, part: JsonObject): void => set('executionMethods')(items.map((item) => (item['channel'] === channel ? { ...item, ...part } : item)));
  return (
    <>
      <div className="dz-ticks">{CHANNELS.map((channel) => <Tick key={channel} label={t(`designer.channel.${channel}`)} isOn={has(channel)} onChange={(isOn) => toggle(channel, isOn)} />)}</div>
      {items.map((item) => (
        <Section key={text(item['channel'])} title={t(`designer.channel.${text(item['channel']) as (typeof CHANNELS)[number]}`)} isOpen={false}>
          <Terms terms={item['term'] === null || item['term'] === undefined ? [] : [item['term'] as never]} isOne onChange={([term]) => put(text(item['channel']), { term: term === undefined ? null : { quantity: term['quantity'], unit: term['unit'] } })} />
          {(['termText', 'feeText', 'description'] as const).map((field) => <Bilingual key={field} label={t(`designer.methods.${field}`)} value={textOf(item[field])} onChange={(value) => put(text(item['channel']), { [field]: { ...value } })} isLong={field === 'description'} />)}
        </Section>
      ))}
    </>
  );
}

/** The processing term of the record, and whether the drawing says the same. */
export function RecordTerm({ record, set, plan }: RecordPart & { readonly plan: ProcessPlan | null }) {
  const { t, language } = useTexts();
  const term = record['processingTerm'] as TermByChannel | null | undefined;
  const drawn = plan?.processingTerm;
  const words = (each: TermByChannel | null | undefined): string => (each ? [formatTerm(each.default, language), ...CHANNELS.flatMap((channel) => (each.byChannel?.[channel] ? [`${t(`designer.channel.${channel}`)}: ${formatTerm(each.byChannel[channel], language)}`] : []))].join(' · ') : t('designer.term.none'));
  const isSame = drawn === undefined || same(term, drawn);
  return (
    <div className="dz-field">
      <span>{t('designer.process.term')}</span>
      <p className="dz-echo">{words(term)}</p>
      {isSame ? <small>{t('designer.record.termHint')}</small> : (
        <div className="dz-refusal"><p>{t('designer.record.termDiffers', { term: words(drawn) })}</p><Button size="small" onClick={() => set('processingTerm')({ ...drawn })}>{t('designer.record.takeTerm')}</Button></div>
      )}
    </div>
  );
}

function same(one: TermByChannel | null | undefined, other: TermByChannel): boolean {
  const part = (term: Term | undefined): string => (term === undefined ? '' : `${String(term.quantity)} ${term.unit}`);
  return one !== null && one !== undefined && part(one.default) === part(other.default) && CHANNELS.every((channel) => part(one.byChannel?.[channel]) === part(other.byChannel?.[channel]));
}
