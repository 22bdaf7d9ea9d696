import type { BpmnElement } from '../read/element.js';

/** What can be said of one element without its neighbours: its own attributes, references, triggers and settings, by name. */
export type Fields = ReadonlyMap<string, unknown>;
type Loose = Readonly<Record<string, unknown>>;

/** Members that hold elements with a life of their own, and those that only repeat what flows and lanes say. */
const CONTAINERS = ['rootElements', 'participants', 'messageFlows', 'flowElements', 'artifacts', 'laneSets', 'lanes', 'childLaneSet'] as const;
const NOT_FIELDS: ReadonlySet<string> = new Set([...CONTAINERS, 'id', 'incoming', 'outgoing', 'flowNodeRef', 'diagrams', 'di', 'extensionElements']);
const NAMES: Readonly<Record<string, string>> = { conditionExpression: 'condition', eventDefinitions: 'trigger', loopCharacteristics: 'repeats' };
/** Settings that may stand several times on an element, and what tells them apart. */
const TOLD_APART_BY: Readonly<Record<string, string>> = { outcome: 'id', term: 'channel', fact: 'name', assign: 'fact', paper: 'code', separation: 'from' };

/** Every element with an id, but for the drawing; lanes say where their elements stand, so they are asked for it. */
export function elementsOf(definitions: BpmnElement): ReadonlyMap<string, { readonly element: BpmnElement; readonly fields: Fields }> {
  const lanes = new Map<string, string>();
  const found: BpmnElement[] = [];
  const visit = (element: BpmnElement): void => {
    if (element.id !== undefined) found.push(element);
    if (element.$type === 'bpmn:Lane') for (const node of element.flowNodeRef ?? []) if (node.id !== undefined) lanes.set(node.id, element.id ?? '');
    for (const name of CONTAINERS) for (const child of listed((element as unknown as Loose)[name])) visit(child);
  };
  for (const root of definitions.rootElements ?? []) visit(root);
  return new Map(found.map((element) => [element.id ?? '', { element, fields: fieldsOf(element, lanes.get(element.id ?? '')) }]));
}
const listed = (value: unknown): readonly BpmnElement[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly BpmnElement[]) : [value as BpmnElement];

function fieldsOf(element: BpmnElement, lane: string | undefined): Fields {
  const fields = new Map<string, unknown>([['type', element.$type.replace(/^bpmn:/, '')]]);
  if (lane !== undefined) fields.set('lane', lane);
  for (const [name, value] of Object.entries(element)) {
    if (!NOT_FIELDS.has(name) && !name.startsWith('$')) fields.set(NAMES[name] ?? name, plain(value, element));
  }
  for (const [name, value] of referencesOf(element)) if (!NOT_FIELDS.has(name)) fields.set(name, value);
  for (const [name, value] of Object.entries(foreignAttributes(element))) fields.set(`@${name}`, value);
  for (const setting of (element.extensionElements?.values ?? []) as readonly BpmnElement[]) addSetting(fields, setting);
  return fields;
}

function addSetting(fields: Map<string, unknown>, setting: BpmnElement): void {
  const name = setting.$type.startsWith('motcua:') ? lowerFirst(setting.$type.slice('motcua:'.length)) : setting.$type;
  const value = plain(setting, undefined);
  const which = TOLD_APART_BY[name];
  const own = which === undefined ? undefined : (setting as unknown as Loose)[which];
  const field = own === undefined ? name : `${name}[${String(own)}]`;
  const before = fields.get(field);
  fields.set(field, before === undefined ? value : [...(Array.isArray(before) ? (before as readonly unknown[]) : [before]), value]);
}

/** As JSON: what stands inside is written out, what is only pointed at is its id. */
function plain(value: unknown, owner: BpmnElement | undefined): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => plain(each, owner));
  if (typeof value !== 'object' || value === null) return value;
  const element = value as BpmnElement & Loose;
  if (typeof element.$type !== 'string') return JSON.parse(JSON.stringify(value)) as unknown;
  if (owner !== undefined && element.$parent !== owner) return element.id ?? null;
  if (element.$type === 'bpmn:FormalExpression' || element.$type === 'bpmn:Expression') return element.body ?? '';
  if (element.$type === 'bpmn:Documentation') return element['text'] ?? '';
  const parts: Record<string, unknown> = owner === undefined ? {} : { type: element.$type.replace(/^bpmn:/, '') };
  for (const [name, part] of Object.entries(element)) if (name !== 'id' && name !== '$type') parts[name] = plain(part, name.startsWith('$') ? undefined : element);
  for (const [name, id] of referencesOf(element)) parts[name] = id;
  if (element.$type.startsWith('motcua:') && element.id !== undefined) parts['id'] = element.id;
  return { ...parts, ...foreignAttributes(element) };
}

interface Described {
  readonly $descriptor?: { readonly properties: readonly { readonly name: string; readonly isReference?: boolean; readonly ns?: { readonly localName: string } }[] };
}
/** What an element points at, by id: where a flow leads, what is the default. Moddle does not count references among the members of an element. */
function referencesOf(element: BpmnElement): readonly (readonly [string, unknown])[] {
  const { properties = [] } = (element as unknown as Described).$descriptor ?? {};
  return properties.flatMap(({ name, ns, isReference }) => {
    const own = ns?.localName ?? name;
    const value = isReference === true ? (element as unknown as Loose)[own] : undefined;
    const ids = Array.isArray(value) ? value.map(idOf) : idOf(value);
    return value === undefined || value === null || (Array.isArray(ids) && ids.length === 0) ? [] : [[own, ids] as const];
  });
}
const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? ((value as Loose)['id'] ?? null) : value);

const foreignAttributes = (element: BpmnElement): Loose => ((element as unknown as Loose)['$attrs'] ?? {}) as Loose;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
