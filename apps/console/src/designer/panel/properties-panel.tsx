import { DEEMED_WORDS } from '@app/contracts';
import { useTexts } from '@app/ui';
import type { DiagramElement, Drawing, Moddle } from '../canvas/bpmn-js.types.js';
import { meant } from '../settings/read-settings.js';
import type { KnownField } from '../settings/known-fields.js';
import { type Edited, editedOf, processOf } from './edited.js';
import { DivisionChoice } from './division-choice.js';
import { Choice, Line, Section, useNamed } from './fields.js';
import { FlowPanel, GatewayPanel } from './flow-panel.js';
import { kindOf } from './kinds.js';
import { MessageChoice } from './message-choice.js';
import { ProcessPanel } from './process-panel.js';
import { PublicWords, StepPanel, type StepPanelProps, WhoseClock } from './step-panel.js';
import { Terms } from './terms.js';

export interface PropertiesPanelProps extends Pick<StepPanelProps, 'forms'> {
  /** Fields of the declaration, for facts that come from it. */
  readonly answers: readonly KnownField[];
  readonly drawing: Drawing;
  readonly selected: readonly DiagramElement[];
}

/** Everything that can be said of what is selected, in the administrator's words. */
export function PropertiesPanel({ drawing, selected, forms, answers }: PropertiesPanelProps) {
  const { t } = useTexts();
  const [first] = selected;
  if (selected.length > 1) return <p className="dz-none">{t('designer.panel.many', { count: selected.length })}</p>;
  if (first === undefined || first.type === 'bpmn:Collaboration' || first.type === 'bpmn:Process') {
    const process = processOf(drawing);
    return process ? <><PanelHead kind={t('designer.panel.process')} id={process.object.id ?? ''} /><ProcessPanel edited={process} answers={answers} /></> : <p className="dz-none">{t('designer.panel.nothing')}</p>;
  }
  const edited = editedOf(drawing, meant(first));
  return (
    <div key={edited.element.id}>
      <PanelHead kind={t(kindOf(edited.element.type))} id={edited.element.id} />
      <Line label={t('designer.name')} value={edited.object.name ?? ''} onChange={(name) => edited.property('name', name)} />
      <Body {...{ edited, forms, answers }} />
    </div>
  );
}

function Body({ edited, forms, answers }: { readonly edited: Edited } & Pick<PropertiesPanelProps, 'forms' | 'answers'>) {
  const { type, businessObject } = edited.element;
  if (type.endsWith('Task')) return <StepPanel edited={edited} forms={forms} />;
  if (type === 'bpmn:SequenceFlow') return <FlowPanel edited={edited} answers={answers} />;
  if (type.endsWith('Gateway')) return <GatewayPanel edited={edited} answers={answers} />;
  if (type.endsWith('Event')) return <EventPanel edited={edited} />;
  if (type === 'bpmn:CallActivity') return <CallPanel edited={edited} />;
  if (type === 'bpmn:Lane') return <LanePanel edited={edited} />;
  const process = type === 'bpmn:Participant' ? (businessObject['processRef'] as Moddle | undefined) : undefined;
  return process ? <ProcessPanel edited={editedOf(edited.drawing, edited.element, process)} answers={answers} /> : null;
}

function PanelHead({ kind, id }: { readonly kind: string; readonly id: string }) {
  const { t } = useTexts();
  return <header className="dz-panel-head"><h2>{kind}</h2>{id === '' ? null : <details><summary>{t('designer.panel.technical')}</summary><code>{id}</code></details>}</header>;
}

function EventPanel({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  const named = useNamed();
  const definitions = (edited.object['eventDefinitions'] ?? []) as readonly { readonly $type: string }[];
  const isTimer = definitions.some(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  const isMessage = definitions.some(({ $type }) => $type === 'bpmn:MessageEventDefinition');
  const isBoundary = edited.element.type === 'bpmn:BoundaryEvent';
  return (
    <>
      {isTimer ? <Section title={t('designer.timer')}><Terms terms={edited.all('Term')} onChange={(terms) => edited.write('Term', terms)} /></Section> : null}
      {isMessage ? <MessageChoice edited={edited} kind={SENDING.has(edited.element.type) ? 'sent' : 'awaited'} /> : null}
      {isBoundary ? <Choice label={t('designer.deemed')} hint={t('designer.deemed.hint')} value={String(edited.one('Deemed')['outcome'] ?? '')} empty={t('designer.none')} options={named(DEEMED_WORDS)} onChange={(outcome) => edited.write('Deemed', outcome === '' ? [] : [{ outcome }])} /> : null}
      {edited.element.type === 'bpmn:IntermediateCatchEvent' ? <WhoseClock edited={edited} /> : null}
      <Section title={t('designer.public')}><PublicWords edited={edited} /></Section>
    </>
  );
}

const SENDING: ReadonlySet<string> = new Set(['bpmn:IntermediateThrowEvent', 'bpmn:EndEvent']);

function CallPanel({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  return (
    <>
      <Line label={t('designer.calls')} hint={t('designer.calls.hint')} value={String(edited.object['calledElement'] ?? '')} onChange={(code) => edited.property('calledElement', code === '' ? undefined : code)} />
      <Section title={t('designer.howLong')}><Terms terms={edited.all('Term')} onChange={(terms) => edited.write('Term', terms)} /><WhoseClock edited={edited} /></Section>
      <Section title={t('designer.public')}><PublicWords edited={edited} /></Section>
    </>
  );
}

function LanePanel({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  return <DivisionChoice label={t('designer.lane.division')} hint={t('designer.lane.hint')} value={String(edited.one('Unit')['division'] ?? '')} empty={t('designer.lane.none')} onChange={(division) => edited.write('Unit', division === '' ? [] : [{ division }])} />;
}
