import { type BpmnTree, readBpmn, writeBpmn } from '../read/read-bpmn.js';
import { expanded, factsOf, missingIn, prefixesIn } from './canonical.js';
import { readXml, writeXml, type XmlDocument, type XmlElement, type XmlNode } from './xml-tree.js';

/**
 * Puts back into a drawing that an editor wrote what its model could not carry: comments, defaults that were written out, elements and
 * attributes it does not know. Each comes back to the element it stood at, found by its id and its place in it; what stood at an element
 * that was deleted goes with it.
 *
 * @param original  text the editing began with
 * @param edited    text the editor gave
 * @param untouched what the same writer makes of the original when nothing is changed: what differs there was lost, not edited
 */
export function keepLosses(original: string, edited: string, untouched: string): string {
  const [before, after, bare] = [readXml(original), readXml(edited), readXml(untouched)];
  if (before === null || after === null || bare === null) return edited;
  const [places, barePlaces] = [placesOf(after.root), placesOf(bare.root)];
  const { byKey, keys } = placesOf(before.root);
  const isLostElement = (child: XmlElement): boolean => {
    const key = keys.get(child) ?? '';
    return !places.byKey.has(key) && !barePlaces.byKey.has(key);
  };
  for (const [place, lossy] of byKey) {
    const [to, written] = [places.byKey.get(place), barePlaces.byKey.get(place)];
    if (to !== undefined) restore({ lossy, to, written, isLostElement });
  }
  return writeXml({ before: keptAsides(before, 'before'), root: after.root, after: keptAsides(before, 'after') });
}

/** A file read and written again, with nothing lost. Null where it cannot be read. */
export async function exportBpmn(tree: BpmnTree, original: string): Promise<string> {
  const written = await writeBpmn(tree);
  return keepLosses(original, written, written);
}

/** What reading a file and writing it again would lose or change; empty: nothing. Null where it is no BPMN file. */
export async function roundTrip(original: string): Promise<{ readonly exported: string; readonly lost: readonly string[]; readonly added: readonly string[] } | null> {
  const reading = await readBpmn(original);
  const before = reading.ok ? readXml(original.replace(/^\uFEFF/, '')) : null;
  if (!reading.ok || before === null) return null;
  const exported = await exportBpmn(reading.value, original.replace(/^\uFEFF/, ''));
  const after = readXml(exported);
  if (after === null) return { exported, lost: ['/'], added: [] };
  const [had, has] = [factsOf(before), factsOf(after)];
  return { exported, lost: missingIn(had, has), added: missingIn(has, had) };
}

interface Placed {
  readonly element: XmlElement;
  readonly prefixes: ReadonlyMap<string, string>;
}
interface Places {
  readonly byKey: ReadonlyMap<string, Placed>;
  readonly keys: ReadonlyMap<XmlElement, string>;
}

/** Every element by where it stands: its id, or its name and number below the nearest one with an id. */
function placesOf(root: XmlElement): Places {
  const byKey = new Map<string, Placed>();
  const keys = new Map<XmlElement, string>();
  const visit = (element: XmlElement, wanted: string, around: ReadonlyMap<string, string>): void => {
    const prefixes = prefixesIn(element, around);
    // An id that stands twice is a mistake of the file, and both elements are in it.
    const key = byKey.has(wanted) ? `${wanted}~${String(byKey.size)}` : wanted;
    byKey.set(key, { element, prefixes });
    keys.set(element, key);
    const counts = new Map<string, number>();
    for (const child of element.children) if (child.kind === 'element') visit(child, keyOf(child, { key, prefixes, counts }), prefixes);
  };
  visit(root, '', new Map());
  return { byKey, keys };
}
function keyOf(child: XmlElement, { key, prefixes, counts }: { readonly key: string; readonly prefixes: ReadonlyMap<string, string>; readonly counts: Map<string, number> }): string {
  const name = expanded(child.name, prefixesIn(child, prefixes), true);
  const id = child.attributes.get('id');
  if (id !== undefined) return `${name}#${id}`;
  const number = counts.get(name) ?? 0;
  counts.set(name, number + 1);
  return `${key}/${name}[${String(number)}]`;
}

/** The element as it was, as the editor left it, and as the writer alone makes it of the original. */
interface Three {
  readonly lossy: Placed;
  readonly to: Placed;
  readonly written: Placed | undefined;
  /** Not there now, and not written by the writer alone either: what it would have written was deleted by somebody. */
  readonly isLostElement: (child: XmlElement) => boolean;
}

function restore({ lossy, to, written, isLostElement }: Three): void {
  for (const [name, value] of lossy.element.attributes) {
    const full = expanded(name, lossy.prefixes, false);
    const [left, bare] = [valueIn(to, name, full), written === undefined ? undefined : valueIn(written, name, full)];
    // Nobody touched it: what stands there, or does not, is the writer's doing alone.
    if (left?.value === bare?.value && left?.value !== value) to.element.attributes.set(left?.name ?? name, value);
  }
  const text = ownText(lossy.element);
  if (text !== '' && ownText(to.element) === '' && (written === undefined || ownText(written.element) === '')) to.element.children.push({ kind: 'text', text });
  lossy.element.children.forEach((child, at) => {
    const isLost = child.kind === 'element' ? isLostElement(child) : child.kind === 'aside' && child.written.startsWith('<!--');
    if (isLost) insert(to.element, child, lossy.element.children.slice(at + 1));
  });
}

function valueIn({ element, prefixes }: Placed, name: string, full: string): { readonly name: string; readonly value: string } | undefined {
  const found = [...element.attributes].find(([own]) => own === name || expanded(own, prefixes, false) === full);
  return found && { name: found[0], value: found[1] };
}
const ownText = ({ children }: XmlElement): string => children.map((child) => (child.kind === 'text' ? child.text : '')).join('').trim();

/** Before the next thing that stood behind it and is still there, else at the end. */
function insert(into: XmlElement, child: XmlNode, behind: readonly XmlNode[]): void {
  const ids = behind.flatMap((node) => (node.kind === 'element' ? [node.attributes.get('id') ?? ''] : [])).filter((id) => id !== '');
  const at = ids.map((id) => into.children.findIndex((own) => own.kind === 'element' && own.attributes.get('id') === id)).find((place) => place >= 0);
  if (at === undefined) into.children.push(child);
  else into.children.splice(at, 0, child);
}

const keptAsides = (document: XmlDocument, side: 'before' | 'after') => document[side].filter(({ written }) => !written.startsWith('<?xml'));
