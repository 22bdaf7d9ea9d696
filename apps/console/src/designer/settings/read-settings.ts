import type { DiagramElement, Drawing, Moddle } from '../canvas/bpmn-js.types.js';

/** Attributes of one setting of Motcua's, as they are written. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What an element stands for: a pool for its process, a label for what it names. */
export function meant(element: DiagramElement): DiagramElement {
  return element.labelTarget ?? element;
}

const valuesOf = (object: Moddle): readonly Moddle[] => ((object['extensionElements'] as Moddle | undefined)?.['values'] ?? []) as readonly Moddle[];

/** Settings of one name (`Term`, `Outcome`, ...) on an element, in the order they are written. */
export function settingsOf(object: Moddle, name: string): readonly Attributes[] {
  return valuesOf(object)
    .filter(({ $type }) => $type === `motcua:${name}`)
    .map((setting) => Object.fromEntries(Object.entries(setting).filter(([key]) => !key.startsWith('$'))) as Attributes);
}
export const settingOf = (object: Moddle, name: string): Attributes => settingsOf(object, name)[0] ?? {};

/** Writes all settings of one name anew; everything else on the element, also what other tools wrote, stays. One step of undo. */
export function writeSettings(drawing: Drawing, { element, object }: { readonly element: DiagramElement; readonly object: Moddle }, name: string, settings: readonly Attributes[]): void {
  const moddle = drawing.get('moddle');
  const made = settings.map((attributes) => moddle.create(`motcua:${name}`, withoutEmpty(attributes)));
  const before = valuesOf(object);
  const at = before.findIndex(({ $type }) => $type === `motcua:${name}`);
  const others = before.filter(({ $type }) => $type !== `motcua:${name}`);
  const values = at < 0 ? [...others, ...made] : [...others.slice(0, at), ...made, ...others.slice(at)];
  const extension = values.length === 0 ? undefined : moddle.create('bpmn:ExtensionElements', { values });
  for (const value of values) Object.assign(value, { $parent: extension });
  if (extension !== undefined) Object.assign(extension, { $parent: object });
  drawing.get('modeling').updateModdleProperties(element, object, { extensionElements: extension });
}

const withoutEmpty = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '' && value !== false && !Number.isNaN(value)));
