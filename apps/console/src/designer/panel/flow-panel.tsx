import { Button, useTexts } from '@app/ui';
import type { DiagramElement } from '../canvas/bpmn-js.types.js';
import { feelWords } from '../settings/condition-words.js';
import { type KnownField, knownFields } from '../settings/known-fields.js';
import { ConditionBuilder, knownOfFields, sentence } from './condition-builder.js';
import type { Edited } from './edited.js';
import { Line, Section, Tick } from './fields.js';
import { kindOf } from './kinds.js';

const conditionOf = (flow: DiagramElement): string => String((flow.businessObject['conditionExpression'] as { readonly body?: string } | undefined)?.body ?? '');

/** When a dossier goes this way, and how often it may come back. */
export function FlowPanel({ edited, answers }: { readonly edited: Edited; readonly answers: readonly KnownField[] }) {
  const { t } = useTexts();
  const { drawing, element } = edited;
  const source = element.source;
  const decides = source !== undefined && /ExclusiveGateway|InclusiveGateway/.test(source.type);
  const isDefault = source?.businessObject['default'] === element.businessObject;
  const setCondition = (feel: string): void => {
    const expression = feel === '' ? undefined : drawing.get('moddle').create('bpmn:FormalExpression', { body: feel });
    edited.property('conditionExpression', expression);
  };
  const setDefault = (isOn: boolean): void => {
    if (source) drawing.get('modeling').updateProperties(source, { default: isOn ? element.businessObject : undefined });
    if (isOn) setCondition('');
  };
  const max = edited.one('Returns')['max'];
  const nameOf = (end: DiagramElement | undefined): string => end?.businessObject.name || (end ? t(kindOf(end.type)) : '');
  return (
    <>
      <p className="dz-none">{nameOf(source)} → <b>{nameOf(element.target)}</b></p>
      {!decides && conditionOf(element) !== '' ? <div className="dz-refusal"><p>{t('designer.flow.uselessCondition')}</p><Button size="small" onClick={() => setCondition('')}>{t('designer.flow.dropCondition')}</Button></div> : null}
      {decides ? <Tick label={t('designer.flow.default')} isOn={isDefault} onChange={setDefault} /> : <p className="dz-none">{t('designer.flow.always')}</p>}
      {decides && !isDefault ? <Section title={t('designer.condition')}><ConditionBuilder feel={conditionOf(element)} fields={knownFields(drawing, element, answers)} onChange={setCondition} /></Section> : null}
      <Section title={t('designer.returns')} isOpen={max !== undefined}>
        <Line label={t('designer.returns.max')} hint={t('designer.returns.hint')} type="number" value={max === undefined ? '' : String(max)} onChange={(value) => edited.write('Returns', value === '' ? [] : [{ max: Number(value) }])} />
      </Section>
    </>
  );
}

/** The ways out of a gateway, each with its condition; a click leads to it. */
export function GatewayPanel({ edited, answers }: { readonly edited: Edited; readonly answers: readonly KnownField[] }) {
  const { t, pick } = useTexts();
  const wordsOf = (flow: DiagramElement): string => {
    const [feel, fields] = [conditionOf(flow), knownFields(edited.drawing, flow, answers)];
    return feel === '' ? '' : sentence(feelWords(feel, { fields, known: knownOfFields(fields) }, { t, pick }));
  };
  const flows = edited.element.outgoing ?? [];
  const standard = edited.element.businessObject['default'];
  const kind = /(Exclusive|Inclusive|Parallel|EventBased)Gateway/.exec(edited.element.type)?.[1] as 'Exclusive' | 'Inclusive' | 'Parallel' | 'EventBased' | undefined;
  const decides = kind === 'Exclusive' || kind === 'Inclusive';
  return (
    <>
      {kind ? <p className="dz-none">{t(`designer.gateway.${kind}`)}</p> : null}
      <ul className="dz-ways">
        {flows.map((flow) => (
          <li key={flow.id}>
            <Button look="quiet" size="small" onClick={() => edited.drawing.get('selection').select(flow)}>{flow.businessObject.name || `→ ${flow.target ? flow.target.businessObject.name || t(kindOf(flow.target.type)) : ''}`}</Button>
            {decides ? <span>{flow.businessObject === standard ? t('designer.flow.otherwise') : wordsOf(flow) || t('designer.flow.noCondition')}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
