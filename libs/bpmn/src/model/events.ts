import { listOf, settingOf, type BpmnElement } from '../read/element.js';
import type { TimerSpec, Trigger } from '../plan.js';
import type { ModelNode } from './model.js';
import { termOf } from './settings.js';

/** What an event waits for or does. `multiple`: more than one definition; `other`: a kind that cannot be executed. */
export type EventType = 'none' | 'message' | 'timer' | 'error' | 'terminate' | 'multiple' | 'other';

const TYPES: Readonly<Record<string, EventType>> = {
  'bpmn:MessageEventDefinition': 'message', 'bpmn:TimerEventDefinition': 'timer',
  'bpmn:ErrorEventDefinition': 'error', 'bpmn:TerminateEventDefinition': 'terminate',
};
export const definitionsOf = (element: BpmnElement): readonly BpmnElement[] => [
  ...(element.eventDefinitions ?? []),
  ...(element.eventDefinitionRef ?? []),
];
export function eventTypeOf(element: BpmnElement): EventType {
  const [first, second] = definitionsOf(element);
  if (second !== undefined) return 'multiple';
  return first === undefined ? 'none' : (TYPES[first.$type] ?? 'other');
}

/** An end that takes every other token of the dossier with it: a refusal, or a stop. */
export const clearsAll = ({ kind, element }: ModelNode): boolean => kind === 'end' && ['error', 'terminate'].includes(eventTypeOf(element));

/** Name of the message of an event or a task; undefined where none is said. */
export function messageOf(element: BpmnElement): string | undefined {
  const own = settingOf(element, 'Message')?.name;
  const reference = element.messageRef ?? definitionsOf(element)[0]?.messageRef;
  return nonEmpty(own) ?? nonEmpty(reference?.name) ?? nonEmpty(reference?.id);
}
const nonEmpty = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text);

const DURATION = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+(?:\.\d+)?S)?)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The timer of an event; a reason where it cannot be used. A term of Motcua's goes before what BPMN says. */
export function timerOf(element: BpmnElement): TimerSpec | { readonly why: 'missing' | 'unreadable'; readonly value?: string } {
  const term = termOf(element);
  if (term !== undefined) return { kind: 'term', term: term.default };
  const definition = definitionsOf(element)[0];
  const duration = definition?.timeDuration?.body?.trim();
  const date = definition?.timeDate?.body?.trim();
  if (duration) return DURATION.test(duration) ? { kind: 'duration', iso: duration } : { why: 'unreadable', value: duration };
  if (date) return DATE.test(date) && !Number.isNaN(Date.parse(date)) ? { kind: 'date', iso: date } : { why: 'unreadable', value: date };
  return { why: 'missing' };
}

/** What a catching element waits for; undefined where that is not said in full. */
export function triggerOf(node: ModelNode): Trigger | undefined {
  const { element } = node;
  if (element.$type === 'bpmn:ReceiveTask' || eventTypeOf(element) === 'message') {
    const message = messageOf(element);
    return message === undefined ? undefined : { type: 'message', message };
  }
  if (eventTypeOf(element) !== 'timer') return undefined;
  const timer = timerOf(element);
  return 'why' in timer ? undefined : { type: 'timer', timer };
}

const PERSONS: ReadonlySet<string> = new Set(['bpmn:Task', 'bpmn:UserTask', 'bpmn:ManualTask']);
/** A task that a person completes: also a business rule whose facts nothing assigns, since nobody else could. */
export const isPersonTask = ({ element }: ModelNode): boolean =>
  PERSONS.has(element.$type) || (element.$type === 'bpmn:BusinessRuleTask' && assignedFacts(element).length === 0);

/** Facts a business-rule task sets. */
export const assignedFacts = (element: BpmnElement): readonly string[] =>
  (element.extensionElements?.values ?? []).filter(({ $type }) => $type === 'motcua:Assign').flatMap((assign) => listOf((assign as { fact?: string }).fact));
