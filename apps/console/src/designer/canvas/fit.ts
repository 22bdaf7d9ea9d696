import type { Drawing } from './bpmn-js.types.js';

/** Keeps a drawing informed of the size of its place, and shows all of it the first time there is any room. @returns how to stop */
export function keepFitted(drawing: Drawing, place: HTMLElement): () => void {
  let isFitted = false;
  const observer = new ResizeObserver(() => {
    if (place.clientWidth === 0 || place.clientHeight === 0) return;
    drawing.get('canvas').resized();
    if (!isFitted) drawing.get('canvas').zoom('fit-viewport', 'auto');
    isFitted = true;
  });
  observer.observe(place);
  return () => observer.disconnect();
}
