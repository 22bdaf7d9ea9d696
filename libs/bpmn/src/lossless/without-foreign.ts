import { MOTCUA_DESCRIPTOR } from '../descriptor.js';
import { expanded, isKnown, prefixesIn } from './canonical.js';
import { readXml, writeXml, type XmlElement } from './xml-tree.js';

type Scope = ReadonlyMap<string, string>;

/**
 * A drawing without what other tools wrote into it. Some of that no editor can write again, such as elements without any namespace;
 * begun with this text instead, the editing goes on, and `keepLosses` brings all of it back.
 */
export function withoutForeign(xml: string): string {
  const read = readXml(xml);
  return read === null ? xml : writeXml({ ...read, root: ours(read.root, new Map()) });
}

function ours(element: XmlElement, around: Scope): XmlElement {
  const prefixes = prefixesIn(element, around);
  const attributes = new Map([...element.attributes].filter(([name]) => name === 'xmlns' || /^(xmlns|xsi|xml):/.test(name) || !name.includes(':') || isOurs(expanded(name, prefixes, false))));
  const children = element.children.filter((child) => child.kind !== 'element' || isOurs(expanded(child.name, prefixesIn(child, prefixes), true)));
  return { ...element, attributes, children: children.map((child) => (child.kind === 'element' ? ours(child, prefixes) : child)) };
}
const isOurs = (full: string): boolean => isKnown(full) || full.startsWith(`{${MOTCUA_DESCRIPTOR.uri}}`);
