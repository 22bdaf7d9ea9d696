import type { XmlDocument, XmlElement } from './xml-tree.js';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const NAMESPACES_OF_DRAWINGS = ['http://www.omg.org/spec/BPMN/20100524/DI', 'http://www.omg.org/spec/DD/20100524/DI', 'http://www.omg.org/spec/DD/20100524/DC'];
const XML_SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
/** Attributes and contents whose value is the qualified name of something: the prefix is a spelling. */
const QUALIFIED = /^(xsi:type|sourceRef|targetRef|bpmnElement|processRef|messageRef|errorRef|signalRef|escalationRef|itemSubjectRef|structureRef|attachedToRef|calledElement|dataStoreRef|dataObjectRef|categoryValueRef|choreographyRef|definitionalCollaborationRef|default|activityRef|itemRef|operationRef|interfaceRef|implementationRef|sourceElement|targetElement|labelStyle)$/;

/**
 * Every element and attribute of a document, once for each place it stands in, with names by namespace: whatever two documents
 * do not share was lost or added. Prefixes and white space between elements are spelling; so is the order of differently named children of BPMN
 * and its drawing, which writers sort by the schema. What is foreign keeps its order.
 */
export function factsOf(document: XmlDocument): readonly string[] {
  const facts: string[] = [];
  for (const { written } of [...document.before, ...document.after]) if (written.startsWith('<!--')) facts.push(written);
  visit(document.root, { path: '', prefixes: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]) }, facts);
  return facts;
}

/** What the first has and the second has not, in order. */
export function missingIn(facts: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const fact of others) left.set(fact, (left.get(fact) ?? 0) + 1);
  return facts.filter((fact) => {
    const count = left.get(fact) ?? 0;
    if (count > 0) left.set(fact, count - 1);
    return count === 0;
  });
}

export interface Surroundings {
  readonly path: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

function visit(element: XmlElement, around: Surroundings, facts: string[]): void {
  const prefixes = prefixesIn(element, around.prefixes);
  const name = expanded(element.name, prefixes, true);
  const id = element.attributes.get('id');
  const path = `${around.path}/${name}${id === undefined ? '' : `#${id}`}`;
  facts.push(path);
  for (const [attribute, value] of element.attributes) {
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:') || expanded(attribute, prefixes, false) === `{${XML_SCHEMA_INSTANCE}}schemaLocation`) continue;
    facts.push(`${path} @${expanded(attribute, prefixes, false)}=${QUALIFIED.test(attribute) ? unprefixed(value, prefixes) : value}`);
  }
  visitChildren(element, { path, prefixes }, facts);
}

function visitChildren(element: XmlElement, { path, prefixes }: Surroundings, facts: string[]): void {
  const counts = new Map<string, number>();
  const isOurs = isKnown(expanded(element.name, prefixes, true));
  let place = 0;
  const hasElements = element.children.some(({ kind }) => kind === 'element');
  for (const child of element.children) {
    if (child.kind === 'aside') {
      if (child.written.startsWith('<!--')) facts.push(`${path} ${child.written}`);
      continue;
    }
    if (child.kind === 'text') {
      const text = hasElements || isOurs ? child.text.trim() : child.text;
      if (text.trim() !== '') facts.push(`${path} "${isOurs ? unprefixed(text, prefixes) : text}"`);
      continue;
    }
    const own = expanded(child.name, prefixesIn(child, prefixes), true);
    const at = isOurs ? (counts.get(own) ?? 0) : place;
    counts.set(own, at + 1);
    place += 1;
    visit(child, { path: child.attributes.has('id') && isOurs ? path : `${path}[${String(at)}]`, prefixes }, facts);
  }
}

export function prefixesIn({ attributes }: XmlElement, around: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return own.length === 0 ? around : new Map([...around, ...own.map(([name, value]) => [name.slice(6), value] as const)]);
}
export function expanded(name: string, prefixes: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0) return isElement && prefixes.has('') ? `{${prefixes.get('') ?? ''}}${name}` : name;
  const uri = prefixes.get(name.slice(0, colon));
  return uri === undefined ? name : `{${uri}}${name.slice(colon + 1)}`;
}
/** Of BPMN or its drawing, by its name with the namespace. */
export function isKnown(full: string): boolean {
  return [BPMN, ...NAMESPACES_OF_DRAWINGS].some((uri) => full.startsWith(`{${uri}}`));
}
/** `bpmn:tExpression` and `tExpression` are the same where both mean the same namespace; a prefix that means nothing stays. */
function unprefixed(value: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = value.indexOf(':');
  return colon > 0 && prefixes.has(value.slice(0, colon)) ? value.slice(colon + 1) : value;
}
