/** The part of bpmn-js used here; its own declarations leave the services untyped. */
export interface Moddle {
  readonly $type: string;
  readonly $parent?: Moddle;
  readonly id?: string;
  readonly name?: string;
  readonly [member: string]: unknown;
}
export interface DiagramElement {
  readonly id: string;
  readonly type: string;
  readonly businessObject: Moddle;
  readonly parent?: DiagramElement;
  readonly labelTarget?: DiagramElement;
  readonly source?: DiagramElement;
  readonly target?: DiagramElement;
  readonly outgoing?: readonly DiagramElement[];
  readonly incoming?: readonly DiagramElement[];
  readonly children?: readonly DiagramElement[];
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
}
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Canvas {
  viewbox(): { readonly inner: Box; readonly outer: { readonly width: number; readonly height: number } };
  viewbox(box: Box): void;
  zoom(to: 'fit-viewport' | number, center?: 'auto'): number;
  zoom(): number;
  resized(): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  getRootElement(): DiagramElement;
  scrollToElement(id: string, padding?: number): void;
}
export interface Registry {
  get(id: string): DiagramElement | undefined;
  getAll(): readonly DiagramElement[];
  filter(wanted: (element: DiagramElement) => boolean): readonly DiagramElement[];
}
export interface Modeling {
  updateProperties(element: DiagramElement, properties: object): void;
  updateModdleProperties(element: DiagramElement, object: Moddle, properties: object): void;
  removeElements(elements: readonly DiagramElement[]): void;
  /** Undefined where BPMN allows no way between them. */
  connect(source: DiagramElement, target: DiagramElement): DiagramElement | undefined;
}
export interface Selection {
  get(): readonly DiagramElement[];
  select(element: DiagramElement | readonly DiagramElement[] | null): void;
}
export interface Overlays {
  add(id: string, kind: string, overlay: { readonly position: object; readonly html: HTMLElement; readonly show?: object }): string;
  remove(filter: object): void;
}
export interface EventBus {
  on(event: string | readonly string[], listener: (event: { readonly element?: DiagramElement; readonly newSelection?: readonly DiagramElement[] }) => void): void;
}
export interface ModdleFactory {
  create(type: string, attributes?: object): Moddle;
}
export interface CommandStack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}
/** What keys do, for buttons; not all of it is there where a drawing is only looked at. */
export interface EditorActions {
  trigger(action: 'find'): void;
}
/** Puts a shape where there is room for it, with a way to it. */
export interface AutoPlace {
  append(source: DiagramElement, shape: object): DiagramElement;
}
/** The shapes of the office, by the names of the palette. */
export interface OfficeShapes {
  make(id: string): object;
}
interface Services {
  readonly canvas: Canvas;
  readonly elementRegistry: Registry;
  readonly modeling: Modeling;
  readonly selection: Selection;
  readonly overlays: Overlays;
  readonly eventBus: EventBus;
  readonly moddle: ModdleFactory;
  readonly commandStack: CommandStack;
  readonly autoPlace: AutoPlace;
  readonly editorActions: EditorActions;
  readonly motcuaPalette: OfficeShapes;
}
export interface Drawing {
  get<K extends keyof Services>(service: K): Services[K];
  importXML(xml: string): Promise<{ readonly warnings: readonly unknown[] }>;
  saveXML(options: { readonly format: boolean }): Promise<{ readonly xml?: string }>;
  saveSVG(): Promise<{ readonly svg: string }>;
  destroy(): void;
}
