import { expanded, prefixesIn } from './canonical.js';
import type { XmlElement } from './xml-tree.js';

/** A document's elements by where they stand: by their id, or by their name and number below the nearest one with an id. */
export interface Places {
  readonly root: XmlElement;
  readonly byKey: ReadonlyMap<string, XmlElement>;
  readonly keys: ReadonlyMap<XmlElement, string>;
  readonly parents: ReadonlyMap<string, string>;
  /** What prefixes mean at an element. */
  readonly prefixes: ReadonlyMap<XmlElement, ReadonlyMap<string, string>>;
}

export function placesOf(root: XmlElement): Places {
  const places = { root, byKey: new Map<string, XmlElement>(), keys: new Map<XmlElement, string>(), parents: new Map<string, string>(), prefixes: new Map<XmlElement, ReadonlyMap<string, string>>() };
  const twice = new Map<string, number>();
  const visit = (element: XmlElement, wanted: string, around: ReadonlyMap<string, string>): string => {
    const prefixes = prefixesIn(element, around);
    // An id that stands twice is a mistake of the file, and both elements are in it.
    const count = twice.get(wanted) ?? 0;
    twice.set(wanted, count + 1);
    const key = count === 0 ? wanted : `${wanted}~${String(count)}`;
    places.byKey.set(key, element);
    places.keys.set(element, key);
    places.prefixes.set(element, prefixes);
    const counts = new Map<string, number>();
    for (const child of elementsIn(element)) places.parents.set(visit(child, wantedKey(child, { key, prefixes, counts }), prefixes), key);
    return key;
  };
  visit(root, '', new Map());
  return places;
}

interface Around {
  readonly key: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly counts: Map<string, number>;
}
function wantedKey(child: XmlElement, { key, prefixes, counts }: Around): string {
  const name = expanded(child.name, prefixesIn(child, prefixes), true);
  const id = child.attributes.get('id');
  if (id !== undefined) return `${name}#${id}`;
  const number = counts.get(name) ?? 0;
  counts.set(name, number + 1);
  return `${key}/${name}[${String(number)}]`;
}

export const elementsIn = ({ children }: XmlElement): readonly XmlElement[] => children.filter((child) => child.kind === 'element');
/** Where elements that are no part of the document have no key. */
export const keyIn = (places: Places, element: XmlElement): string => places.keys.get(element) ?? '';
export const scopeOf = (places: Places, element: XmlElement): ReadonlyMap<string, string> => places.prefixes.get(element) ?? NOTHING;

const NOTHING: ReadonlyMap<string, string> = new Map();
