/**
 * What a file may be at most. Looked at before anything is parsed, in one pass over the text.
 *
 * - `elements`: every element in the namespace of BPMN, with an id or without, but for references (`incoming`, `flowNodeRef`),
 *   which only repeat the name of one that is counted where it stands
 * - `namespaces`: different declarations. Tools repeat the same one on each of their elements, which costs the parser nothing
 */
export const LIMITS = { bytes: 2 * 1024 * 1024, namespaces: 32, depth: 64, elements: 5_000, tags: 100_000, attributes: 256 } as const;

/** Why a text is not even parsed. `line` counts from 1. */
export interface Refusal {
  readonly code: 'bpmn.doctype' | 'bpmn.too_large' | 'bpmn.too_slow' | 'bpmn.unreadable';
  readonly params: Readonly<Record<string, unknown>>;
}

const BPMN_MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
/** The characters XML 1.0 forbids. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)/;
/** Elements that hold nothing but the id of another. */
const REFERENCE = /^(?:incoming|outgoing|\w+Refs?)$/;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Refuses a text that is dangerous or hopeless to parse. Its time grows with the length of the text and with nothing
 * else: each character is looked at a bounded number of times.
 */
export function scan(xml: string): Refusal | null {
  if (xml.length > LIMITS.bytes || bytesOf(xml) > LIMITS.bytes) return tooLarge('bytes', Math.max(xml.length, bytesOf(xml)));
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden !== null) return unreadable(xml, forbidden.index, 'character');
  return new Scan(xml).run();
}

class Scan {
  private at = 0;
  private depth = 0;
  private tags = 0;
  private roots = 0;
  private nextEquals = -1;
  private elements = 0;
  private readonly namespaces = new Set<string>();
  /** Prefixes that mean BPMN where the scan is. */
  private readonly modelPrefixes = new Set<string>();
  /** What prefixes meant around an element that declares them anew, to be meant again behind it. */
  private readonly declared: { readonly depth: number; readonly prefix: string; readonly wasModel: boolean }[] = [];

  constructor(private readonly xml: string) {}

  run(): Refusal | null {
    const { xml } = this;
    while (true) {
      const open = xml.indexOf('<', this.at);
      const entity = this.entityBefore(open === -1 ? xml.length : open);
      if (entity !== null) return entity;
      if (open === -1) break;
      const refusal = this.markup(open);
      if (refusal !== null) return refusal;
    }
    if (this.roots === 0) return unreadable(xml, 0, 'no_element');
    return this.depth > 0 ? unreadable(xml, xml.length, 'unclosed') : null;
  }

  private markup(open: number): Refusal | null {
    const { xml } = this;
    if (xml.startsWith('<!--', open)) return this.skip(open, '-->');
    if (xml.startsWith('<![CDATA[', open)) return this.skip(open, ']]>');
    if (xml.startsWith('<?', open)) return this.skip(open, '?>');
    if (xml.startsWith('<!', open)) return { code: 'bpmn.doctype', params: { line: lineAt(xml, open) } };
    if (xml.startsWith('</', open)) return this.close(open);
    return this.open(open);
  }

  private skip(open: number, end: string): Refusal | null {
    const close = this.xml.indexOf(end, open + 2);
    if (close === -1) return unreadable(this.xml, open, 'unclosed');
    this.at = close + end.length;
    return null;
  }

  private close(open: number): Refusal | null {
    const end = this.xml.indexOf('>', open);
    this.depth -= 1;
    if (end === -1 || this.depth < 0) return unreadable(this.xml, open, 'unclosed');
    this.at = end + 1;
    this.forget();
    return null;
  }

  private open(open: number): Refusal | null {
    const { xml } = this;
    const end = tagEnd(xml, open);
    if (end === -1) return unreadable(xml, open, 'unclosed');
    this.tags += 1;
    if (this.tags > LIMITS.tags) return tooLarge('tags', this.tags, lineAt(xml, open));
    if (this.depth === 0) this.roots += 1;
    if (this.roots > 1) return unreadable(xml, open, 'second_root');
    const refusal = this.attributes(open, end) ?? this.element(open);
    if (refusal !== null) return refusal;
    this.at = end + 1;
    if (xml.charCodeAt(end - 1) !== 47) this.depth += 1;
    else this.forget();
    return this.depth > LIMITS.depth ? tooLarge('depth', this.depth, lineAt(xml, open)) : null;
  }

  /** Counts it, once its own declarations are known. */
  private element(open: number): Refusal | null {
    const { prefix, local } = nameAt(this.xml, open);
    if (!this.modelPrefixes.has(prefix) || REFERENCE.test(local)) return null;
    this.elements += 1;
    return this.elements > LIMITS.elements ? tooLarge('elements', this.elements, lineAt(this.xml, open)) : null;
  }

  /** Behind an element what it declared means again what it meant around it. */
  private forget(): void {
    for (let last = this.declared.at(-1); last !== undefined && last.depth >= this.depth; last = this.declared.at(-1)) {
      this.declared.pop();
      if (last.wasModel) this.modelPrefixes.add(last.prefix);
      else this.modelPrefixes.delete(last.prefix);
    }
  }

  private declare(prefix: string, isModel: boolean): void {
    const wasModel = this.modelPrefixes.has(prefix);
    if (wasModel === isModel) return;
    this.declared.push({ depth: this.depth, prefix, wasModel });
    if (isModel) this.modelPrefixes.add(prefix);
    else this.modelPrefixes.delete(prefix);
  }

  private attributes(open: number, end: number): Refusal | null {
    const { xml } = this;
    let found = 0;
    for (let equals = this.equalsFrom(open); equals < end; ) {
      found += 1;
      if (found > LIMITS.attributes) return tooLarge('attributes', found, lineAt(xml, open));
      const [name, value] = [nameBefore(xml, equals), valueAfter(xml, equals, end)];
      if (value === null) return unreadable(xml, open, 'attribute');
      equals = this.equalsFrom(value.end);
      const refusal = this.attribute(name, value.text, open);
      if (refusal !== null) return refusal;
    }
    return null;
  }

  /** Offset of the next `=`. Remembered, so that a long run of tags without attributes is not searched again and again. */
  private equalsFrom(from: number): number {
    if (this.nextEquals < from) {
      const found = this.xml.indexOf('=', from);
      this.nextEquals = found === -1 ? Infinity : found;
    }
    return this.nextEquals;
  }

  private attribute(name: string, value: string, open: number): Refusal | null {
    if (value.includes('&') && ENTITY.test(value)) return unreadable(this.xml, open, 'entity');
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return null;
    const uri = decoded(value);
    this.namespaces.add(`${name}=${uri}`);
    if (this.namespaces.size > LIMITS.namespaces) return tooLarge('namespaces', this.namespaces.size, lineAt(this.xml, open));
    this.declare(name.slice(6), uri === BPMN_MODEL);
    return null;
  }

  /** Entities of the text up to the next markup. There is no DOCTYPE, so every name but the five of XML is unknown. */
  private entityBefore(end: number): Refusal | null {
    if (end === this.at) return null;
    const text = this.xml.slice(this.at, end);
    const found = text.includes('&') ? ENTITY.exec(text) : null;
    return found === null ? null : unreadable(this.xml, this.at + found.index, 'entity');
  }
}

/** Offset of the `>` that ends the tag, outside quotes; -1 when there is none. */
function tagEnd(xml: string, open: number): number {
  for (let at = open + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at;
    if (code === 60) return -1;
    if (code === QUOTE || code === APOSTROPHE) {
      at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

function nameBefore(xml: string, equals: number): string {
  let end = equals;
  while (isSpace(xml.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && !isSpace(xml.charCodeAt(start - 1)) && !'"\'<'.includes(xml[start - 1] ?? '<')) start -= 1;
  return xml.slice(start, end);
}
function valueAfter(xml: string, equals: number, end: number): { readonly text: string; readonly end: number } | null {
  let start = equals + 1;
  while (isSpace(xml.charCodeAt(start))) start += 1;
  const quote = xml[start];
  if (quote !== '"' && quote !== "'") return null;
  const close = xml.indexOf(quote, start + 1);
  return close === -1 || close > end ? null : { text: xml.slice(start + 1, close), end: close + 1 };
}
function nameAt(xml: string, open: number): { readonly prefix: string; readonly local: string } {
  let at = open + 1;
  while (at < xml.length && !isSpace(xml.charCodeAt(at)) && !'/>'.includes(xml[at] ?? '>')) at += 1;
  const name = xml.slice(open + 1, at);
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(colon, 0)), local: name.slice(colon + 1) };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** As the parser will read it, which takes a reference for 16 bits: `&#65640;` is an `h` to it. */
function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#x(\w+)|#(\d+)|(\w+));/g, (_, hex: string | undefined, decimal: string | undefined, name = '') =>
    hex === undefined && decimal === undefined ? (NAMED[name] ?? '') : String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
/** Length in UTF-8; a text of one third of the limit cannot reach it and is not counted. */
function bytesOf(xml: string): number {
  if (xml.length * 3 <= LIMITS.bytes) return xml.length;
  let bytes = 0;
  for (let at = 0; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
/** Line of an offset, from 1. */
function lineAt(xml: string, offset: number): number {
  let line = 1;
  for (let at = xml.indexOf('\n'); at !== -1 && at < offset; at = xml.indexOf('\n', at + 1)) line += 1;
  return line;
}
const tooLarge = (what: keyof typeof LIMITS, found: number, line?: number): Refusal => ({
  code: 'bpmn.too_large',
  params: { what, found, limit: LIMITS[what], ...(line !== undefined && { line }) },
});
const unreadable = (xml: string, offset: number, what: string): Refusal => ({
  code: 'bpmn.unreadable',
  params: { what, line: lineAt(xml, offset) },
});
