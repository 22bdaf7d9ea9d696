import type { Drawing } from './bpmn-js.types.js';

/** Room around a drawing, in pixels of the screen; on the left that of the palette, above that of the tools. */
const MARGIN = 24;
const PALETTE = 124;
const TOOLS = 64;
const MOST_ZOOM = 1.1;
/** Below this nobody can read a step: a large drawing is first shown from its beginning, and whole when asked. */
const LEAST_READABLE = 0.6;

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
  canvas.viewbox({ x: inner.x - PALETTE / LEAST_READABLE, y: inner.y - TOOLS / LEAST_READABLE, width: outer.width / LEAST_READABLE, height: outer.height / LEAST_READABLE });
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
