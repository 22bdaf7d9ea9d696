import { prefixesIn } from './canonical.js';
import { elementsIn } from './places.js';
import type { XmlElement } from './xml-tree.js';

type Scope = ReadonlyMap<string, string>;

/** Declares what prefixes mean wherever an element came to stand among others that mean something else, or nothing, by them. */
export function declare(element: XmlElement, scopes: ReadonlyMap<XmlElement, Scope>, around: Scope = new Map()): void {
  const meant = scopes.get(element) ?? around;
  const here = prefixesIn(element, around);
  for (const prefix of usedBy(element)) {
    const uri = meant.get(prefix) ?? '';
    if (uri === (here.get(prefix) ?? '') || (prefix !== '' && uri === '')) continue;
    element.attributes.set(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri);
  }
  const within = prefixesIn(element, around);
  for (const child of elementsIn(element)) declare(child, scopes, within);
}

/** Prefixes of names, and of values that may be the qualified name of something. */
function usedBy({ name, attributes, children }: XmlElement): ReadonlySet<string> {
  const own = [...attributes].filter(([attribute]) => attribute !== 'xmlns' && !attribute.startsWith('xmlns:'));
  const texts = children.flatMap((child) => (child.kind === 'text' ? [child.text.trim()] : []));
  const named = [...own.map(([attribute]) => attribute), ...own.map(([, value]) => value), ...texts];
  return new Set([name.includes(':') ? prefixOf(name) : '', ...named.map(prefixOf).filter((prefix) => prefix !== '')]);
}
const prefixOf = (name: string): string => /^([\w.-]+):/.exec(name)?.[1] ?? '';
