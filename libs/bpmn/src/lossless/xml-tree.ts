/** XML as it is written, without any knowledge of BPMN: nothing in it is dropped. Only texts that `scan` let through come here. */
export interface XmlElement {
  readonly kind: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  /** Names as written, values decoded, in order. */
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
}
export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}
/** A comment or a processing instruction, as written. */
export interface XmlAside {
  readonly kind: 'aside';
  readonly written: string;
}
export type XmlNode = XmlElement | XmlText | XmlAside;
export interface XmlDocument {
  readonly before: readonly XmlAside[];
  readonly root: XmlElement;
  readonly after: readonly XmlAside[];
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s>/]+)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Null where tags do not match, or nothing or more than one element stands at the top. */
export function readXml(xml: string): XmlDocument | null {
  const top: XmlElement = { kind: 'element', name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  // XML reads every end of a line as a line feed.
  for (const token of xml.replace(/\r\n?/g, '\n').matchAll(TOKEN)) {
    const [written, cdata, slash, name = '', attributes = '', closed] = token;
    const around = open.at(-1);
    if (around === undefined) return null;
    if (cdata !== undefined) addText(around, cdata);
    else if (!written.startsWith('<')) addText(around, decoded(written));
    else if (name === '') around.children.push({ kind: 'aside', written });
    else if (slash === '/') {
      if (around.name !== name || open.length === 1) return null;
      open.pop();
    } else {
      const element: XmlElement = { kind: 'element', name, attributes: attributesOf(attributes), children: [] };
      around.children.push(element);
      if (closed !== '/') open.push(element);
    }
  }
  const at = top.children.findIndex(({ kind }) => kind === 'element');
  const roots = top.children.filter(({ kind }) => kind === 'element');
  if (open.length !== 1 || roots.length !== 1) return null;
  return { before: asidesOf(top.children.slice(0, at)), root: roots[0] as XmlElement, after: asidesOf(top.children.slice(at + 1)) };
}

export function writeXml({ before, root, after }: XmlDocument): string {
  const lines = [...before.filter(({ written }) => !written.startsWith('<?xml ')).map(({ written }) => written), elementText(root, 0), ...after.map(({ written }) => written)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

export function elementText({ name, attributes, children }: XmlElement, depth: number): string {
  const own = [...attributes].map(([attribute, value]) => ` ${attribute}="${escaped(value, true)}"`).join('');
  if (children.length === 0) return `<${name}${own} />`;
  const isMixed = children.every(({ kind }) => kind === 'text') || children.some((child) => child.kind === 'text' && child.text.trim() !== '');
  const indent = isMixed ? '' : `\n${'  '.repeat(depth + 1)}`;
  const inside = children.filter((child) => isMixed || child.kind !== 'text').map((child) => `${indent}${nodeText(child, depth + 1)}`);
  return `<${name}${own}>${inside.join('')}${isMixed ? '' : `\n${'  '.repeat(depth)}`}</${name}>`;
}
function nodeText(node: XmlNode, depth: number): string {
  if (node.kind === 'aside') return node.written;
  return node.kind === 'text' ? escaped(node.text, false) : elementText(node, depth);
}

function addText({ children }: XmlElement, text: string): void {
  const last = children.at(-1);
  if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
}
function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, decoded((double ?? single ?? '').replace(/\r\n|[\t\n\r]/g, ' '))]));
}
const asidesOf = (nodes: readonly XmlNode[]): readonly XmlAside[] => nodes.filter((node) => node.kind === 'aside');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(Math.min(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), 0x10ffff)) : (NAMED[name] ?? ''),
  );
function escaped(text: string, isAttribute: boolean): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
  return isAttribute ? safe.replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;') : safe;
}
