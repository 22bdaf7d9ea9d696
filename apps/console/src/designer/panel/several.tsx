import { useTexts } from '@app/ui';
import { literal } from '../settings/condition.js';
import { type KnownField, knownFacts } from '../settings/known-fields.js';
import type { Edited } from './edited.js';
import { Choice, Line, Section, Tick } from './fields.js';
import { MessageChoice } from './message-choice.js';

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** Several units asked at once: one answer of each, and the step is done when all have answered or the time is up. */
export function Several({ edited }: { readonly edited: Edited }) {
  const { t, pick } = useTexts();
  const each = edited.one('Each');
  const isSeveral = edited.object['loopCharacteristics'] !== undefined;
  const lists = knownFacts(edited.drawing).filter(({ kind }) => kind === 'list');
  const toggle = (isOn: boolean): void => {
    edited.property('loopCharacteristics', isOn ? edited.drawing.get('moddle').create('bpmn:MultiInstanceLoopCharacteristics', {}) : undefined);
    edited.write('Each', isOn ? [{ in: lists[0]?.name, as: 'consultee' }] : []);
    if (isOn) edited.write('Performer', [{ ...edited.one('Performer'), role: 'consultee', division: 'consultee' }]);
  };
  return (
    <Section title={t('designer.several')} isOpen={isSeveral}>
      <p className="dz-none">{t('designer.several.text')}</p>
      <Tick label={t('designer.several.on')} isOn={isSeveral} onChange={toggle} />
      {isSeveral ? <Choice label={t('designer.several.in')} hint={lists.length === 0 ? t('designer.several.noList') : undefined} value={text(each['in'])} empty="—" options={lists.map(({ name, label }) => [name, pick(label)])} onChange={(fact) => edited.write('Each', [{ ...each, in: fact }])} /> : null}
    </Section>
  );
}

/** What the system does at a step: the message it sends or waits for, the facts it sets. */
export function SystemWork({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  const { type } = edited.element;
  const assigns = edited.all('Assign');
  const facts = knownFacts(edited.drawing);
  if (type === 'bpmn:BusinessRuleTask') {
    return (
      <Section title={t('designer.assign')}>
        <p className="dz-none">{t('designer.assign.text')}</p>
        {facts.map((fact) => <Assigned key={fact.name} fact={fact} value={text(assigns.find((each) => each['fact'] === fact.name)?.['value'])} onChange={(value) => edited.write('Assign', [...assigns.filter((each) => each['fact'] !== fact.name), ...(value === '' ? [] : [{ fact: fact.name, value }])])} />)}
      </Section>
    );
  }
  if (!/(Receive|Send|Service)Task$/.test(type)) return null;
  return <MessageChoice edited={edited} kind={type === 'bpmn:ReceiveTask' ? 'awaited' : type === 'bpmn:SendTask' ? 'sent' : 'asked'} />;
}

/** What is written into a fact: one of its values where they are known, else a formula. */
function Assigned({ fact, value, onChange }: { readonly fact: KnownField; readonly value: string; readonly onChange: (value: string) => void }) {
  const { t, pick } = useTexts();
  const values = fact.kind === 'boolean' ? [['true', t('designer.true')] as const, ['false', t('designer.false')] as const] : fact.values.map((each) => [literal('text', each.id), pick(each)] as const);
  if (values.length > 0) return <Choice label={pick(fact.label)} value={value} empty={t('designer.assign.nothing')} options={values} onChange={onChange} />;
  return <Line label={pick(fact.label)} hint={t('designer.assign.formula')} value={value} onChange={onChange} />;
}
