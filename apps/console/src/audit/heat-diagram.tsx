import { useEffect, useRef } from 'react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

export interface HeatValue {
  readonly step: string;
  readonly label: string;
  /** 1 to 5. */
  readonly level: number;
}
interface Canvas {
  zoom(to: 'fit-viewport'): void;
  resized(): void;
  viewbox(): { readonly inner: { readonly width: number; readonly height: number } };
  addMarker(element: string, marker: string): void;
}
interface Overlays {
  add(element: string, overlay: { readonly position: { readonly bottom: number; readonly right: number }; readonly html: HTMLElement }): void;
}
interface Elements {
  get(id: string): object | undefined;
}

const TALLEST = 640;
const MARGIN = 56;
/** As high as the whole diagram is at this width: none of the page is left empty below it. */
function fit(canvas: Canvas, place: HTMLElement | null): void {
  const { width, height } = canvas.viewbox().inner;
  if (place && width > 0) place.style.height = `${Math.min(TALLEST, Math.round((place.clientWidth * height) / width) + MARGIN)}px`;
  canvas.resized();
  canvas.zoom('fit-viewport');
}

/** The diagram, to look at and to move about in. The table below it says the same. */
export function HeatDiagram({ xml, values, label }: { readonly xml: string; readonly values: readonly HeatValue[]; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify(values);
  useEffect(() => {
    if (!place.current) return;
    const viewer = new NavigatedViewer({ container: place.current });
    let isGone = false;
    void viewer.importXML(xml).then(() => {
      if (isGone) return;
      fit(viewer.get<Canvas>('canvas'), place.current);
      for (const { step, label: text, level } of JSON.parse(drawn) as readonly HeatValue[]) {
        if (!viewer.get<Elements>('elementRegistry').get(step)) continue;
        viewer.get<Canvas>('canvas').addMarker(step, `heat-${level}`);
        const html = document.createElement('span');
        html.className = `au-overlay heat-${level}`;
        html.textContent = text;
        viewer.get<Overlays>('overlays').add(step, { position: { bottom: 10, right: 60 }, html });
      }
    });
    return () => {
      isGone = true;
      viewer.destroy();
    };
  }, [xml, drawn]);
  return <div className="k-scroll" tabIndex={0} role="region" aria-label={label}><div ref={place} className="au-diagram" /></div>;
}
