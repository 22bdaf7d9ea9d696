import { type RefObject, useEffect, useState } from 'react';
import type { Drawing } from '../canvas/bpmn-js.types.js';
import { keepFitted } from '../canvas/fit.js';

/** A drawing to look at in a place, for as long as its text stays the same. */
export function useStill(place: RefObject<HTMLDivElement | null>, xml: string): Drawing | null {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let made: Drawing | undefined;
    let isLeft = false;
    let unfit = (): void => undefined;
    void import('../canvas/new-viewer.js').then(async ({ newViewer }) => {
      if (isLeft || !place.current) return;
      made = newViewer(place.current);
      await made.importXML(xml).catch(() => undefined);
      if (isLeft || !place.current) return;
      unfit = keepFitted(made, place.current);
      setDrawing(made);
    });
    return () => {
      isLeft = true;
      unfit();
      made?.destroy();
      setDrawing(null);
    };
  }, [place, xml]);
  return drawing;
}
