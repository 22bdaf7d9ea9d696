import { Button, useTexts } from '@app/ui';
import { freeCode } from '../documents/json.js';
import type { Attributes } from '../settings/read-settings.js';
import type { Edited } from './edited.js';
import type { KnownField } from '../settings/known-fields.js';
import { Bilingual, Choice, Line, Section } from './fields.js';
import { Terms } from './terms.js';

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const FACT_TYPES = ['boolean', 'string', 'number', 'date', 'list'] as const;

/** The process as a whole: the term of the law, the cut-off, how often a supplement may be asked, and the declared facts. */
export function ProcessPanel({ edited, answers }: { readonly edited: Edited; readonly answers: readonly KnownField[] }) {
  const { t } = useTexts();
  const policy = edited.one('SupplementPolicy');
  const put = (change: Attributes): void => edited.write('SupplementPolicy', [{ ...policy, ...change }]);
  return (
    <>
      <Line label={t('designer.process.name')} value={text(edited.object.name)} onChange={(name) => edited.property('name', name)} />
      <Line label={t('designer.process.code')} value={text(edited.one('Procedure')['code'])} onChange={(code) => edited.write('Procedure', code === '' ? [] : [{ code }])} />
      <Section title={t('designer.process.term')}>
        <Terms terms={edited.all('Term')} hint={t('designer.process.termHint')} onChange={(terms) => edited.write('Term', terms)} />
        <Line label={t('designer.process.cutOff')} hint={t('designer.process.cutOffHint')} value={text(edited.one('CutOff')['time'])} onChange={(time) => edited.write('CutOff', time === '' ? [] : [{ time: clockTime(time) }])} />
      </Section>
      <Section title={t('designer.supplement')} isOpen={false}>
        <Line label={t('designer.supplement.max')} type="number" value={text(policy['maxDuringProcessing'])} onChange={(max) => put({ maxDuringProcessing: max === '' ? undefined : Number(max) })} />
        <Line label={t('designer.supplement.days')} type="number" value={text(policy['applicantDeadlineDays'])} onChange={(days) => put({ applicantDeadlineDays: days === '' ? undefined : Number(days) })} />
        <Line label={t('designer.supplement.ground')} value={text(policy['legalGround'])} onChange={(legalGround) => put({ legalGround })} />
      </Section>
      <Section title={t('designer.facts')} isOpen={false}><Facts answers={answers} facts={edited.all('Fact')} onChange={(facts) => edited.write('Fact', facts)} /></Section>
    </>
  );
}

/** `15h00`, `15.00` and `9:30` as `15:00` and `09:30`; what is no time stays, and the checks say so. */
function clockTime(typed: string): string {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:hg.](\d{2})$/i.exec(typed.trim()) ?? [];
  return hour === '' ? typed.trim() : `${hour.padStart(2, '0')}:${minute}`;
}

function Facts({ facts, answers, onChange }: { readonly answers: readonly KnownField[]; readonly facts: readonly Attributes[]; readonly onChange: (facts: readonly Attributes[]) => void }) {
  const { t, pick } = useTexts();
  const put = (at: number, change: Attributes): void => onChange(facts.map((fact, index) => (index === at ? { ...fact, ...change } : fact)));
  return (
    <>
      <p className="dz-none">{t('designer.facts.text')}</p>
      {facts.map((fact, at) => (
        <details className="dz-card" key={text(fact['name'])}>
          <summary><b>{pick({ vi: text(fact['vi']), en: text(fact['en']) }) || text(fact['vi']) || text(fact['name'])}</b></summary>
          <Bilingual label={t('designer.facts.label')} value={{ vi: text(fact['vi']), en: text(fact['en']) }} onChange={(label) => put(at, { ...label })} />
          <Choice label={t('designer.facts.type')} value={text(fact['type'])} options={FACT_TYPES.map((type) => [type, t(`designer.facts.type.${type}`)])} onChange={(type) => put(at, { type })} />
          <Choice label={t('designer.facts.fromForm')} hint={t('designer.facts.fromFormHint')} value={text(fact['fromForm'])} empty={t('designer.facts.toldLater')} options={[['dossier.channel', t('designer.trial.channel')], ...answers.map(({ name, label }) => [name, pick(label)] as const)]} onChange={(fromForm) => put(at, { fromForm })} />
          <Line label={t('designer.facts.values')} value={text(fact['values'])} onChange={(values) => put(at, { values })} />
          {fact['type'] === 'boolean' ? <Choice label={t('designer.facts.initial')} value={text(fact['initial'])} empty={t('designer.facts.unknown')} options={[['true', t('designer.true')], ['false', t('designer.false')]]} onChange={(initial) => put(at, { initial })} /> : <Line label={t('designer.facts.initial')} hint={t('designer.facts.initialHint')} value={text(fact['initial'])} onChange={(initial) => put(at, { initial })} />}
          <details className="dz-technical"><summary>{t('designer.panel.technical')}</summary><Line label={t('designer.facts.name')} hint={t('designer.facts.nameHint')} value={text(fact['name'])} onChange={(name) => put(at, { name })} /></details>
          <Button size="small" look="quiet" onClick={() => onChange(facts.filter((_, index) => index !== at))}>{t('designer.facts.remove')}</Button>
        </details>
      ))}
      <Button size="small" onClick={() => onChange([...facts, { name: freeCode(facts, 'name', (number) => `fact${String(number)}`), type: 'boolean', initial: 'false' }])}>+ {t('designer.facts.add')}</Button>
    </>
  );
}
