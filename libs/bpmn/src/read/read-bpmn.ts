import { BpmnModdle } from 'bpmn-moddle';
import { MOTCUA_DESCRIPTOR } from '../descriptor.js';
import type { BpmnElement } from './element.js';
import { scan, type Refusal } from './scan.js';
import { faultsOf, type ParserWarning, type ReadingFault } from './warnings.js';

/** A file that was read: the tree with everything that was in it, and what the parser could not take over. */
export interface BpmnTree {
  readonly definitions: BpmnElement;
  readonly faults: readonly ReadingFault[];
}
export type Reading = { readonly ok: true; readonly value: BpmnTree } | { readonly ok: false; readonly error: Refusal };

const moddle = new BpmnModdle({ motcua: MOTCUA_DESCRIPTOR });

const PROTO = '__proto__';
/** XML allows it, but positions and histories are JSON by id, and reading this member changes the object itself. */
const UNSAFE_ID: ReadingFault = { code: 'bpmn.illegal_id', severity: 'error', elementId: PROTO, params: { id: PROTO } };

/**
 * Reads a BPMN 2.0 file. Content never makes it throw: what cannot be read is an error, what can be read in part is a
 * tree with faults. Foreign extension elements and attributes in namespaces of their own are kept as they are.
 *
 * Text that is hostile by its size or shape is refused before it is parsed; still, parse files of strangers in a
 * worker with a limit of time and memory.
 */
export async function readBpmn(xml: string): Promise<Reading> {
  const text = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml;
  const refusal = scan(text);
  if (refusal !== null) return { ok: false, error: refusal };
  try {
    const { rootElement, elementsById, warnings } = await moddle.fromXML(text);
    const faults = [...faultsOf(text, warnings), ...(Object.hasOwn(elementsById, PROTO) ? [UNSAFE_ID] : [])];
    return { ok: true, value: { definitions: rootElement as BpmnElement, faults } };
  } catch (thrown) {
    const warnings = (thrown as { readonly warnings?: readonly ParserWarning[] }).warnings;
    if (warnings === undefined) throw thrown;
    return { ok: false, error: { code: 'bpmn.unreadable', params: { what: 'not_bpmn', reason: (thrown as Error).message.slice(0, 200) } } };
  }
}

/** The tree as XML again, with everything that was read: foreign extensions and the drawing included. */
export async function writeBpmn(tree: BpmnTree): Promise<string> {
  const { xml } = await moddle.toXML(tree.definitions, { format: true });
  return xml;
}
