import { useTexts } from '@app/ui';
import { knownFacts } from '../settings/known-fields.js';
import type { Edited } from './edited.js';
import { Choice, Line, Section, Tick } from './fields.js';

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
  const { t, pick } = useTexts();
  const { type } = edited.element;
  const assigns = edited.all('Assign');
  const facts = knownFacts(edited.drawing);
  if (type === 'bpmn:BusinessRuleTask') {
    return (
      <Section title={t('designer.assign')}>
        <p className="dz-none">{t('designer.assign.text')}</p>
        {facts.map(({ name, label }) => (
          <Line
            key={name} label={pick(label)} hint="FEEL" value={text(assigns.find(({ fact }) => fact === name)?.['value'])}
            onChange={(value) => edited.write('Assign', [...assigns.filter(({ fact }) => fact !== name), ...(value === '' ? [] : [{ fact: name, value }])])}
          />
        ))}
      </Section>
    );
  }
  if (!/(Receive|Send|Service)Task$/.test(type)) return null;
  return <Line label={t(type === 'bpmn:ReceiveTask' ? 'designer.message.awaited' : 'designer.message.sent')} hint={t('designer.message.hint')} value={text(edited.one('Message')['name'])} onChange={(name) => edited.write('Message', name === '' ? [] : [{ name }])} />;
}
