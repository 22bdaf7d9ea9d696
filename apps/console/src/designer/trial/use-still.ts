import { type RefObject, useEffect, useState } from 'react';
import type { Drawing } from '../canvas/bpmn-js.types.js';

/** A drawing to look at in a place, for as long as its text stays the same. */
export function useStill(place: RefObject<HTMLDivElement | null>, xml: string): Drawing | null {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let made: Drawing | undefined;
    let isLeft = false;
    void import('../canvas/new-viewer.js').then(async ({ newViewer }) => {
      if (isLeft || !place.current) return;
      made = newViewer(place.current);
      await made.importXML(xml).catch(() => undefined);
      if (isLeft) return;
      made.get('canvas').zoom('fit-viewport', 'auto');
      setDrawing(made);
    });
    return () => {
      isLeft = true;
      made?.destroy();
      setDrawing(null);
    };
  }, [place, xml]);
  return drawing;
}
