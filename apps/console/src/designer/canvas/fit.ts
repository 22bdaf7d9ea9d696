import type { Drawing } from './bpmn-js.types.js';

/** Room around a drawing, in pixels of the screen; on the left that of the palette, above that of the tools. */
const MARGIN = 24;
const PALETTE = 124;
const TOOLS = 64;
const MOST_ZOOM = 1.1;
/** Below this nobody can read a step: a large drawing is first shown from its beginning, and whole when asked. */
const LEAST_READABLE = 0.65;
const READING_ZOOM = 0.8;

/** Shows all of a drawing, beside the palette where there is one. */
export function showAll(drawing: Drawing, hasPalette: boolean): void {
  const canvas = drawing.get('canvas');
  const { inner, outer } = canvas.viewbox();
  const left = hasPalette ? PALETTE : MARGIN;
  const scale = Math.min((outer.width - left - MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, MOST_ZOOM);
  if (!Number.isFinite(scale) || scale <= 0) return;
  const spare = (outer.height / scale - inner.height) / 2;
  canvas.viewbox({ x: inner.x - left / scale, y: inner.y - spare, width: outer.width / scale, height: outer.height / scale });
}

/** All of it where it can be read so, else its beginning. */
function showFirst(drawing: Drawing, hasPalette: boolean): void {
  showAll(drawing, hasPalette);
  const canvas = drawing.get('canvas');
  const { inner, outer } = canvas.viewbox();
  if (!hasPalette || canvas.zoom() >= LEAST_READABLE || outer.width === 0) return;
  canvas.viewbox({ x: inner.x - PALETTE / READING_ZOOM, y: inner.y - TOOLS / READING_ZOOM, width: outer.width / READING_ZOOM, height: outer.height / READING_ZOOM });
}

/** Brings an element to the middle, large enough to read what is written around it. */
export function showClose(drawing: Drawing, id: string): void {
  const [canvas, element] = [drawing.get('canvas'), drawing.get('elementRegistry').get(id)];
  const { outer } = canvas.viewbox();
  if (element?.x === undefined || element.y === undefined || outer.width === 0 || outer.height === 0) return;
  const now = canvas.zoom();
  const zoom = Number.isFinite(now) ? Math.max(now, READING_ZOOM) : READING_ZOOM;
  const [x, y] = [element.x + (element.width ?? 0) / 2, element.y + (element.height ?? 0) / 2];
  canvas.viewbox({ x: x - outer.width / zoom / 2, y: y - outer.height / zoom / 2, width: outer.width / zoom, height: outer.height / zoom });
}

/** Keeps a drawing informed of the size of its place, and shows all of it the first time there is any room. @returns how to stop */
export function keepFitted(drawing: Drawing, place: HTMLElement, hasPalette = false): () => void {
  let isFitted = false;
  const observer = new ResizeObserver(() => {
    if (place.clientWidth === 0 || place.clientHeight === 0) return;
    drawing.get('canvas').resized();
    if (!isFitted) showFirst(drawing, hasPalette);
    isFitted = true;
  });
  observer.observe(place);
  return () => observer.disconnect();
}
