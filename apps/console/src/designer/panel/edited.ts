import type { DiagramElement, Drawing, Moddle } from '../canvas/bpmn-js.types.js';
import { type Attributes, meant, settingOf, settingsOf, writeSettings } from '../settings/read-settings.js';

/** The element the panel shows, with what reading and writing its settings needs. */
export interface Edited {
  readonly drawing: Drawing;
  readonly element: DiagramElement;
  /** The object the settings stand at: of a pool with a process, the process. */
  readonly object: Moddle;
  one(name: string): Attributes;
  all(name: string): readonly Attributes[];
  write(name: string, settings: readonly Attributes[]): void;
  /** An own property of the BPMN element, such as its name. */
  property(name: string, value: unknown): void;
}

export function editedOf(drawing: Drawing, chosen: DiagramElement, object: Moddle = chosen.businessObject): Edited {
  const element = meant(chosen);
  return {
    drawing,
    element,
    object,
    one: (name) => settingOf(object, name),
    all: (name) => settingsOf(object, name),
    write: (name, settings) => writeSettings(drawing, { element, object }, name, settings),
    property: (name, value) =>
      object === element.businessObject
        ? drawing.get('modeling').updateProperties(element, { [name]: value })
        : drawing.get('modeling').updateModdleProperties(element, object, { [name]: value }),
  };
}

/** The process of the drawing, wherever it is drawn: in a pool, or bare. */
export function processOf(drawing: Drawing): Edited | null {
  const pool = drawing.get('elementRegistry').filter(({ type, businessObject }) => type === 'bpmn:Participant' && businessObject['processRef'] !== undefined)[0];
  if (pool) return editedOf(drawing, pool, pool.businessObject['processRef'] as Moddle);
  const root = drawing.get('canvas').getRootElement();
  return root.type === 'bpmn:Process' ? editedOf(drawing, root) : null;
}
