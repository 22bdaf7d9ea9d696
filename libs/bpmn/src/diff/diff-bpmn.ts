import type { BpmnElement } from '../read/element.js';
import type { BpmnTree } from '../read/read-bpmn.js';
import { elementsOf, type Fields } from './fields.js';

/** Absent on one side: `undefined`, left out of JSON. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
export interface ComparedElement {
  readonly elementId: string;
  /** `UserTask`, `SequenceFlow`, ... */
  readonly type: string;
  readonly name: string;
}
/** With what it says: of an added one everything, of a removed one what it said, of a changed one what differs. */
export interface ToldElement extends ComparedElement {
  readonly what: readonly FieldChange[];
}
/** What became of one drawing in another: elements are the same where their ids are. */
export interface ProcessDiff {
  readonly added: readonly ToldElement[];
  readonly removed: readonly ToldElement[];
  readonly changed: readonly ToldElement[];
  /** Elements of both that were only moved or resized, or also. */
  readonly layout: readonly string[];
}

/** Compares structure, settings and drawing of two files. What other tools wrote is compared as it stands. */
export function diffBpmn(before: BpmnTree, after: BpmnTree): ProcessDiff {
  const [old, young] = [elementsOf(before.definitions), elementsOf(after.definitions)];
  const only = (side: typeof old, other: typeof old, whatOf: (fields: Fields) => readonly FieldChange[]): readonly ToldElement[] =>
    [...side].flatMap(([id, { element, fields }]) => (other.has(id) ? [] : [{ ...compared(id, element), what: whatOf(fields) }]));
  const changed = [...young].flatMap(([id, { element, fields }]) => {
    const known = old.get(id);
    const what = known === undefined ? [] : changesOf(known.fields, fields);
    return what.length === 0 ? [] : [{ ...compared(id, element), what }];
  });
  const [places, newPlaces] = [placesOf(before.definitions), placesOf(after.definitions)];
  const layout = [...newPlaces].flatMap(([id, place]) => (places.has(id) && places.get(id) !== place ? [id] : []));
  return { added: only(young, old, (fields) => changesOf(NONE, fields)), removed: only(old, young, (fields) => changesOf(fields, NONE)), changed, layout };
}

const NONE: Fields = new Map();
const compared = (elementId: string, { $type, name = '' }: BpmnElement): ComparedElement => ({ elementId, type: $type.replace(/^bpmn:/, ''), name });

function changesOf(before: Fields, after: Fields): readonly FieldChange[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((field) => {
    const [old, young] = [before.get(field), after.get(field)];
    return same(old, young) ? [] : [{ field, before: old, after: young }];
  });
}

/** Members in any order, lists in theirs. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [left, right] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return Array.isArray(one) === Array.isArray(other) && left.length === right.size && left.every(([name, value]) => right.has(name) && same(value, right.get(name)));
}

interface Drawn {
  readonly bpmnElement?: BpmnElement;
  readonly bounds?: Readonly<Record<string, number>>;
  readonly waypoint?: readonly Readonly<Record<string, number>>[];
  readonly isExpanded?: boolean;
  readonly isHorizontal?: boolean;
}
interface Diagram {
  readonly plane?: { readonly planeElement?: readonly Drawn[] };
}

/** Where each element is drawn, as text: equal texts are equal places. */
function placesOf(definitions: BpmnElement): ReadonlyMap<string, string> {
  const diagrams = ((definitions as { readonly diagrams?: unknown }).diagrams ?? []) as readonly Diagram[];
  const drawn = diagrams.flatMap(({ plane }) => plane?.planeElement ?? []);
  return new Map(
    drawn.flatMap(({ bpmnElement, bounds, waypoint = [], isExpanded, isHorizontal }) => {
      const points = waypoint.map(({ x, y }) => [x, y]);
      const place = JSON.stringify([bounds?.['x'], bounds?.['y'], bounds?.['width'], bounds?.['height'], points, isExpanded, isHorizontal]);
      return bpmnElement?.id === undefined ? [] : [[bpmnElement.id, place] as const];
    }),
  );
}
