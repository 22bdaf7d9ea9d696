import { expanded } from './canonical.js';
import { elementsIn, keyIn, scopeOf, type Places } from './places.js';
import { elementText, type XmlElement, type XmlNode } from './xml-tree.js';

type Scope = ReadonlyMap<string, string>;
/** An element in the original, as the writer alone makes it, and as it stands after the editing. */
interface Three {
  readonly old: XmlElement;
  readonly bare: XmlElement;
  readonly edited: XmlElement;
}
/** A child of the result with its key; text and asides have none. */
interface Slot {
  readonly key: string | null;
  readonly node: XmlNode;
}

/**
 * The original with what was edited laid over it: the difference between what a writer makes of it untouched and edited. Whatever
 * that writer cannot carry is in neither, and so stays as it was, where it was.
 */
export class Merge {
  /** What prefixes mean at the elements of the result, wherever they come from. */
  readonly scopes = new Map<XmlElement, Scope>();

  constructor(
    private readonly original: Places,
    private readonly untouched: Places,
    private readonly after: Places,
  ) {}

  root(): XmlElement {
    const root = this.element(this.after.root);
    const [known, had] = [scopeOf(this.original, this.original.root), scopeOf(this.untouched, this.untouched.root)];
    for (const [prefix, uri] of scopeOf(this.after, this.after.root)) if (prefix !== '' && !known.has(prefix) && !had.has(prefix)) root.attributes.set(`xmlns:${prefix}`, uri);
    return root;
  }

  private element(edited: XmlElement): XmlElement {
    const key = keyIn(this.after, edited);
    const old = this.original.byKey.get(key);
    if (old === undefined) return this.made(edited);
    const three = { old, edited, bare: this.untouched.byKey.get(key) ?? EMPTY };
    const merged: XmlElement = { ...old, attributes: new Map(old.attributes), children: this.children(three) };
    this.attributes(three, merged);
    this.scopes.set(merged, scopeOf(this.original, old));
    return merged;
  }

  /** One that was not there before; what it holds may have been. */
  private made(edited: XmlElement): XmlElement {
    const made: XmlElement = { ...edited, children: edited.children.map((child) => (child.kind === 'element' ? this.element(child) : child)) };
    this.scopes.set(made, scopeOf(this.after, edited));
    return made;
  }

  private attributes({ old, bare, edited }: Three, merged: XmlElement): void {
    const [was, is, had] = [valuesOf(bare, scopeOf(this.untouched, bare)), valuesOf(edited, scopeOf(this.after, edited)), valuesOf(old, scopeOf(this.original, old))];
    for (const full of was.keys()) if (!is.has(full)) merged.attributes.delete(had.get(full)?.name ?? '');
    for (const [full, { name, value }] of is) {
      if (was.get(full)?.value !== value) merged.attributes.set(had.get(full)?.name ?? this.spelling(old, name, full), value);
    }
  }
  /** How an attribute of a namespace is called where the original may have another prefix for it. */
  private spelling(old: XmlElement, name: string, full: string): string {
    if (!full.startsWith('{')) return name;
    const uri = full.slice(1, full.indexOf('}'));
    const prefix = [...scopeOf(this.original, old)].find(([own, meant]) => own !== '' && meant === uri)?.[0];
    return prefix === undefined ? name : `${prefix}:${full.slice(full.indexOf('}') + 1)}`;
  }

  private children(three: Three): XmlNode[] {
    const { old, bare, edited } = three;
    const keys = { bare: elementsIn(bare).map((child) => keyIn(this.untouched, child)), edited: elementsIn(edited).map((child) => keyIn(this.after, child)) };
    const there = new Set(keys.edited);
    const renamed = this.renamed(old, keys.bare);
    const slots: Slot[] = textsOf(three).flatMap((node) => this.slot(node, there, renamed));
    const placed = new Set(slots.map(({ key }) => key));
    const written = new Set(renamed.values());
    for (const [at, key] of keys.edited.entries()) {
      if (placed.has(key) || written.has(key) || !this.isToAdd(key)) continue;
      const node = this.element(this.after.byKey.get(key) as XmlElement);
      slots.splice(placeFor(slots, keys.edited, at), 0, { key, node });
      placed.add(key);
    }
    return inOrder(slots, keys.bare, keys.edited);
  }

  /** What becomes of a child of the original. */
  private slot(node: XmlNode, there: ReadonlySet<string>, renamed: ReadonlyMap<string, string>): readonly Slot[] {
    if (node.kind !== 'element') return [{ key: null, node }];
    const key = keyIn(this.original, node);
    const stays = there.has(key) || (this.after.byKey.has(key) && this.untouched.byKey.has(key) && !this.isMoved(key));
    if (stays) return [{ key, node: this.element(this.after.byKey.get(key) as XmlElement) }];
    // It was there for the editor to keep, and is gone; or it stands elsewhere now, and is put there.
    if (this.untouched.byKey.has(key) || this.after.byKey.has(key)) return [];
    const other = renamed.get(key);
    if (other === undefined || !this.isChanged(other)) return [{ key, node: this.kept(node) }];
    const edited = this.after.byKey.get(other);
    return edited === undefined ? [] : [{ key: other, node: this.element(edited) }];
  }
  private kept(node: XmlElement): XmlElement {
    this.scopes.set(node, scopeOf(this.original, node));
    for (const child of elementsIn(node)) this.kept(child);
    return node;
  }

  /** Children the writer gives other names, by their key in the original: as many as it left out, in the same order. */
  private renamed(old: XmlElement, bare: readonly string[]): ReadonlyMap<string, string> {
    const left = elementsIn(old).map((child) => keyIn(this.original, child)).filter((key) => !this.untouched.byKey.has(key));
    const more = bare.filter((key) => !this.original.byKey.has(key));
    return left.length === more.length ? new Map(left.map((key, at) => [key, more[at] ?? ''])) : new Map();
  }

  private isToAdd(key: string): boolean {
    if (!this.untouched.byKey.has(key) || this.isMoved(key)) return true;
    // The writer's own doing, unless somebody changed it.
    return !this.original.byKey.has(key) && this.isChanged(key);
  }
  private isMoved(key: string): boolean {
    return this.untouched.parents.get(key) !== this.after.parents.get(key);
  }
  private isChanged(key: string): boolean {
    const [was, is] = [this.untouched.byKey.get(key), this.after.byKey.get(key)];
    return was === undefined || is === undefined || elementText(was, 0) !== elementText(is, 0);
  }
}

const EMPTY: XmlElement = { kind: 'element', name: '', attributes: new Map(), children: [] };

function valuesOf({ attributes }: XmlElement, scope: Scope): ReadonlyMap<string, { readonly name: string; readonly value: string }> {
  const own = [...attributes].filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  return new Map(own.map(([name, value]) => [expanded(name, scope, false), { name, value }]));
}

/** The children of the original, with another text where the text was edited. */
function textsOf({ old, bare, edited }: Three): readonly XmlNode[] {
  const text = ownText(edited);
  if (ownText(bare) === text) return old.children;
  const rest = old.children.filter(({ kind }) => kind !== 'text');
  return text === '' ? rest : [{ kind: 'text', text }, ...rest];
}
const ownText = ({ children }: XmlElement): string => children.map((child) => (child.kind === 'text' ? child.text : '')).join('').trim();

/** Behind the nearest one before it that is there, else before the nearest one behind it, else last. */
function placeFor(slots: readonly Slot[], keys: readonly string[], at: number): number {
  const placeOf = new Map(slots.map(({ key }, place) => [key, place]));
  const before = keys.slice(0, at).findLast((key) => placeOf.has(key));
  if (before !== undefined) return (placeOf.get(before) ?? 0) + 1;
  const behind = keys.slice(at + 1).find((key) => placeOf.has(key));
  return behind === undefined ? slots.length : (placeOf.get(behind) ?? 0);
}

/** Where the editing changed the order of what was there, that order. */
function inOrder(slots: readonly Slot[], bare: readonly string[], edited: readonly string[]): XmlNode[] {
  const [was, is] = [new Set(bare), new Set(edited)];
  const common = edited.filter((key) => was.has(key));
  const isSame = bare.filter((key) => is.has(key)).every((key, at) => key === common[at]);
  if (isSame) return slots.map(({ node }) => node);
  const byKey = new Map(slots.map(({ key, node }) => [key, node]));
  const next = common.filter((key) => byKey.has(key))[Symbol.iterator]();
  return slots.map(({ key, node }) => (key !== null && was.has(key) && is.has(key) ? (byKey.get(next.next().value ?? '') ?? node) : node));
}
