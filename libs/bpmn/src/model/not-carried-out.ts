import { nearestId, type BpmnElement } from '../read/element.js';
import { constructOf, type UnsupportedId } from './constructs.js';
import type { Model } from './model.js';
import { PARTS } from './parts.js';

/** A property as the reader of BPMN knows it. */
interface Property {
  readonly name: string;
  readonly isReference?: boolean;
  readonly isVirtual?: boolean;
  readonly default?: unknown;
  readonly definedBy?: { readonly name: string };
}
interface Described extends BpmnElement {
  readonly $descriptor?: { readonly properties?: readonly Property[] };
}
export interface SilentPart {
  /** The nearest element with an id. */
  readonly element: BpmnElement;
  readonly id: UnsupportedId;
}

/** What the schema says where nothing is written; some tools write it out. */
const UNSPECIFIED = /^##(unspecified|WebService)$/;

/**
 * What is written within elements that run, is kept, and has no effect: `PARTS` names it, so nothing the reader of BPMN knows can
 * be left out. Each construct once per element, in the order of the file. What is inside an element that does not run at all is out with it.
 */
export function partsNotCarriedOut(definitions: BpmnElement, model: Model): readonly SilentPart[] {
  return new Search(model).below(definitions);
}

class Search {
  private readonly found = new Map<string, SilentPart>();
  private readonly scopes: ReadonlySet<BpmnElement>;
  private readonly left: ReadonlySet<BpmnElement>;

  constructor({ scopes, others }: Model) {
    this.scopes = new Set(scopes.map(({ element }) => element));
    this.left = new Set(others);
  }

  below(definitions: BpmnElement): readonly SilentPart[] {
    this.visit(definitions);
    return [...this.found.values()];
  }

  private visit(element: Described): void {
    if (this.left.has(element) || /Choreography/.test(element.$type)) return;
    const itself = PARTS[nameOf(element.$type)]?.itself;
    if (itself !== undefined && isSilent(itself)) return this.add(element, itself);
    for (const property of element.$descriptor?.properties ?? []) {
      if (property.isVirtual !== true && Object.hasOwn(element, property.name)) this.property(element, property);
    }
  }

  private property(element: Described, { name, isReference, default: implied, definedBy }: Property): void {
    const value = (element as unknown as Readonly<Record<string, unknown>>)[name];
    const construct = PARTS[nameOf(definedBy?.name ?? '')]?.properties[name];
    if (construct === undefined || value === undefined || value === implied) return;
    if (isSilent(construct)) {
      if (!(typeof value === 'string' && UNSPECIFIED.test(value))) this.add(element, construct);
      return;
    }
    if (isReference === true || (name === 'flowElements' && !this.scopes.has(element))) return;
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) if (isBpmn(child)) this.visit(child);
  }

  private add(element: BpmnElement, id: UnsupportedId): void {
    let owner = element;
    while (owner.$parent !== undefined && !owner.id) owner = owner.$parent;
    const key = `${nearestId(owner) ?? ''} ${id}`;
    if (!this.found.has(key)) this.found.set(key, { element: owner, id });
  }
}

const isSilent = (id: string): id is UnsupportedId => constructOf(id as UnsupportedId).coverage === 'not_carried_out';
/** `bpmn:UserTask` is told of as `UserTask`; what is of no other package is BPMN's. */
const nameOf = (type: string): string => type.replace(/^bpmn:/, '');
const isBpmn = (value: unknown): value is Described =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string' && value.$type.startsWith('bpmn:');
