import type { BpmnElement } from './element.js';
import { nearestId } from './element.js';
import { lineOfOffset, lineStarts, offsetOf, ownersAt } from './locate.js';

/** What the parser could not take over, in our words. */
export interface ReadingFault {
  readonly code:
    | 'bpmn.duplicate_id' | 'bpmn.illegal_id' | 'bpmn.unresolved_reference' | 'bpmn.unknown_element' | 'bpmn.unknown_attribute'
    | 'bpmn.unreadable_part';
  readonly severity: 'error' | 'warning';
  readonly elementId: string | null;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface ParserWarning {
  readonly message: string;
  readonly element?: object;
  readonly property?: string;
  readonly value?: string;
}

/** References that decide how a dossier runs. The others belong to the drawing, to data or to documentation. */
const RUNNING_REFERENCES: ReadonlySet<string> = new Set([
  'bpmn:attachedToRef', 'bpmn:default', 'bpmn:messageRef', 'bpmn:flowNodeRef', 'bpmn:processRef', 'bpmn:incoming', 'bpmn:outgoing',
  'bpmn:eventDefinitionRef',
]);

/**
 * Every warning of the parser becomes a fault, but for one kind: an encoding other than UTF-8 in the XML declaration.
 * What arrives here is text that was decoded already, by that very declaration.
 */
export function faultsOf(xml: string, warnings: readonly ParserWarning[]): readonly ReadingFault[] {
  if (warnings.length === 0) return [];
  const told = warnings.filter(({ message }) => !message.startsWith('unsupported document encoding'));
  const starts = lineStarts(xml);
  const places = told.map(({ message }) => placeOf(xml, starts, message));
  const owners = ownersAt(xml, places.flatMap((place) => (place === null ? [] : [place.offset])));
  const lineOf = referenceLines(xml, starts);
  return told.map((warning, index) => {
    const place = places[index] ?? null;
    const fault = faultOf(warning, place === null ? null : { line: place.line, owner: owners.get(place.offset) ?? null });
    return fault.elementId === null && fault.params['line'] === undefined ? { ...fault, params: { ...fault.params, ...lineOf(warning) } } : fault;
  });
}

/** So many references of elements without any id are looked for in the text; a search may cost its whole length. */
const SEARCHES = 100;

/** Finds the lines of attributes the parser tells without a place. It tells them in the order of the text. */
function referenceLines(xml: string, starts: readonly number[]): (warning: ParserWarning) => { readonly line?: number } {
  let [from, left] = [0, SEARCHES];
  return ({ property = '', value }) => {
    if (value === undefined || left === 0) return {};
    left -= 1;
    const name = property.replace(/^.*:/, '');
    const found = [`${name}="${value}"`, `${name}='${value}'`].map((written) => xml.indexOf(written, from)).find((at) => at >= 0);
    if (found === undefined) return {};
    from = found + 1;
    return { line: lineOfOffset(starts, found) };
  };
}

interface Place {
  readonly line: number;
  readonly owner: string | null;
}
function placeOf(xml: string, starts: readonly number[], message: string): { readonly line: number; readonly offset: number } | null {
  const found = /line: (\d+)\s+column: (\d+)/.exec(message);
  if (found === null) return null;
  const line = Number(found[1]);
  return { line: line + 1, offset: offsetOf(xml, starts, line, Number(found[2])) };
}

function faultOf(warning: ParserWarning, place: Place | null): ReadingFault {
  const element = warning.element as BpmnElement | undefined;
  const reason = /nested error: ([\s\S]*)$/.exec(warning.message)?.[1] ?? warning.message;
  const subject = /<([^>]*)>/.exec(reason)?.[1] ?? '';
  const elementId = element === undefined ? (place?.owner ?? null) : nearestId(element);
  const at = place === null ? {} : { line: place.line };
  const error = { severity: 'error', elementId } as const;
  if (reason.startsWith('duplicate ID')) return { ...error, code: 'bpmn.duplicate_id', elementId: subject, params: { id: subject, ...at } };
  if (reason.startsWith('illegal ID')) return { ...error, code: 'bpmn.illegal_id', params: { id: subject, ...at } };
  if (reason.startsWith('unknown attribute')) return { ...error, code: 'bpmn.unknown_attribute', params: { attribute: subject, value: warning.value } };
  if (reason.startsWith('unresolved reference')) return { ...unresolved(element, warning), elementId };
  if (/^(unrecognized element|unknown type|missing namespace)/.test(reason)) {
    return { ...error, code: 'bpmn.unknown_element', params: { element: subject, ...at } };
  }
  return { ...error, code: 'bpmn.unreadable_part', params: { reason: reason.slice(0, 200), ...at } };
}

function unresolved(element: BpmnElement | undefined, { property, value }: ParserWarning): Omit<ReadingFault, 'elementId'> {
  const ofFlow = element?.$type === 'bpmn:SequenceFlow';
  const runs = ofFlow || RUNNING_REFERENCES.has(property ?? '');
  return {
    code: 'bpmn.unresolved_reference',
    severity: runs ? 'error' : 'warning',
    params: { property: (property ?? '').replace(/^.*:/, ''), value },
  };
}
