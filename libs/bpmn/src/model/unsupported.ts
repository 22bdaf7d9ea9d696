import type { BpmnElement } from '../read/element.js';
import { isDocumentation, kindOfElement } from './build-model.js';
import { constructOf, type Construct, type UnsupportedId } from './constructs.js';
import { definitionsOf, eventTypeOf } from './events.js';
import type { Model } from './model.js';
import { partsNotCarriedOut } from './not-carried-out.js';

export interface Unsupported {
  readonly element: BpmnElement;
  readonly what: Construct;
}

/**
 * Every element that is drawn and cannot be carried out, each once, in the order of the file; then the parts of elements that
 * are kept and do nothing.
 */
export function unsupportedIn(model: Model): readonly Unsupported[] {
  const found: Unsupported[] = [];
  const add = (element: BpmnElement, id: UnsupportedId | null): void => {
    if (id !== null) found.push({ element, what: constructOf(id) });
  };
  for (const { element, owner } of model.scopes) {
    // What is inside an event subprocess or an ad-hoc one is out with it; one problem at its border is enough.
    for (const inside of element.flowElements ?? []) add(inside, unsupportedElement(inside, owner !== undefined));
  }
  for (const process of model.others) add(process, 'secondProcess');
  const definitions = model.process.$parent;
  for (const root of definitions?.rootElements ?? []) if (/Choreography/.test(root.$type)) add(root, 'choreography');
  if (definitions?.extensions?.some(({ mustUnderstand }) => mustUnderstand === true)) add(definitions, 'mustUnderstand');
  for (const { element, id } of definitions === undefined ? [] : partsNotCarriedOut(definitions, model)) add(element, id);
  return found;
}

function unsupportedElement(element: BpmnElement, isInside: boolean): UnsupportedId | null {
  if (element.$type === 'bpmn:SequenceFlow' || isDocumentation(element)) return null;
  if (element.isForCompensation === true) return 'compensation';
  if (element.triggeredByEvent === true) return 'eventSubProcess';
  switch (kindOfElement(element)) {
    case 'start':
    case 'end':
    case 'catch':
    case 'throw':
    case 'boundary':
      return unsupportedEvent(element, isInside);
    case 'step':
    case 'call':
    case 'subprocess':
      return unsupportedActivity(element);
    case 'complex':
      return 'complexGateway';
    case 'eventBased':
      return element.instantiate === true ? 'instantiate' : element.eventGatewayType === 'Parallel' ? 'parallelEventGateway' : null;
    case undefined:
      return /Choreography/.test(element.$type) ? 'choreography' : 'unknownFlowElement';
    default:
      return null;
  }
}

const EVENTS: Readonly<Record<string, UnsupportedId>> = {
  'bpmn:SignalEventDefinition': 'signalEvent', 'bpmn:EscalationEventDefinition': 'escalationEvent',
  'bpmn:CompensateEventDefinition': 'compensation', 'bpmn:ConditionalEventDefinition': 'conditionalEvent',
  'bpmn:LinkEventDefinition': 'linkEvent', 'bpmn:CancelEventDefinition': 'cancelEvent',
};

function unsupportedEvent(element: BpmnElement, isInside: boolean): UnsupportedId | null {
  const type = eventTypeOf(element);
  const kind = kindOfElement(element);
  const definition = definitionsOf(element)[0];
  if (kind === 'start' && isInside && type !== 'none') return 'startEvent.inside';
  switch (type) {
    case 'multiple':
      return 'multipleEvent';
    case 'other':
      return EVENTS[definition?.$type ?? ''] ?? 'unknownFlowElement';
    case 'error':
      return kind === 'end' ? null : 'errorEvent';
    case 'terminate':
      return kind !== 'end' ? 'unknownFlowElement' : isInside ? 'terminateInside' : null;
    case 'timer':
      if (definition?.timeCycle !== undefined) return 'timerCycle';
      return kind === 'start' ? 'startEvent.timer' : kind === 'catch' || kind === 'boundary' ? null : 'unknownFlowElement';
    default:
      return null;
  }
}

function unsupportedActivity(element: BpmnElement): UnsupportedId | null {
  const { loopCharacteristics: loop } = element;
  if (element.$type === 'bpmn:ScriptTask') return 'scriptTask';
  if (element.$type === 'bpmn:Transaction') return 'transaction';
  if (element.$type === 'bpmn:AdHocSubProcess') return 'adHocSubProcess';
  if (element.instantiate === true) return 'instantiate';
  if ((element.startQuantity ?? 1) !== 1 || (element.completionQuantity ?? 1) !== 1) return 'quantity';
  if (loop === undefined) return null;
  if (loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return 'standardLoop';
  if (loop.isSequential === true) return 'multiInstance.sequential';
  if (kindOfElement(element) !== 'step') return 'multiInstance.elsewhere';
  return loop.completionCondition === undefined ? null : 'multiInstance.completion';
}
