import { useEffect, useRef, useState } from 'react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { Button, useTexts } from '@app/ui';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

export interface HeatValue {
  readonly step: string;
  readonly label: string;
  /** 1 to 5. */
  readonly level: number;
}
interface Canvas {
  zoom(): number;
  zoom(to: 'fit-viewport' | number): void;
  resized(): void;
  viewbox(): { readonly inner: { readonly width: number; readonly height: number } };
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}
interface Overlays {
  clear(): void;
  add(element: string, overlay: { readonly position: { readonly bottom: number; readonly right: number }; readonly scale: { readonly min: number }; readonly html: HTMLElement }): void;
}
interface Elements {
  get(id: string): object | undefined;
  getAll(): readonly { readonly id: string; readonly markers?: ReadonlySet<string> }[];
}

const TALLEST = 640;
const MARGIN = 56;
/** However small the drawing, its numbers are read. */
const LEAST_READABLE = 0.85;
const CLOSER = 1.25;
/** As high as the whole diagram is at this width: none of the page is left empty below it. */
function fit(canvas: Canvas, place: HTMLElement | null): void {
  const { width, height } = canvas.viewbox().inner;
  if (place && width > 0) place.style.height = `${Math.min(TALLEST, Math.round((place.clientWidth * height) / width) + MARGIN)}px`;
  canvas.resized();
  canvas.zoom('fit-viewport');
}

/** What was measured before goes, what is measured now comes; the drawing under it stays as it is. */
function paint(viewer: NavigatedViewer, values: readonly HeatValue[]): void {
  const [canvas, overlays, elements] = [viewer.get<Canvas>('canvas'), viewer.get<Overlays>('overlays'), viewer.get<Elements>('elementRegistry')];
  overlays.clear();
  for (const { id, markers } of elements.getAll()) {
    for (const marker of [...(markers ?? [])].filter((one) => one.startsWith('heat-'))) canvas.removeMarker(id, marker);
  }
  for (const { step, label, level } of values.filter((value) => elements.get(value.step))) {
    canvas.addMarker(step, `heat-${level}`);
    const html = document.createElement('span');
    html.className = `au-overlay heat-${level}`;
    html.textContent = label;
    overlays.add(step, { position: { bottom: 10, right: 60 }, scale: { min: LEAST_READABLE }, html });
  }
}

/** The diagram, to look at and to move about in: another measure leaves it where it was moved to. The table below it says the same. */
export function HeatDiagram({ xml, values, label }: { readonly xml: string; readonly values: readonly HeatValue[]; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ readonly xml: string; readonly viewer: NavigatedViewer } | null>(null);
  const said = JSON.stringify(values);
  useEffect(() => {
    if (!place.current) return;
    const made = new NavigatedViewer({ container: place.current });
    let isGone = false;
    void made.importXML(xml).then(() => {
      if (isGone) return;
      fit(made.get<Canvas>('canvas'), place.current);
      setDrawn({ xml, viewer: made });
    });
    return () => {
      isGone = true;
      setDrawn(null);
      made.destroy();
    };
  }, [xml]);
  useEffect(() => {
    if (drawn?.xml === xml) paint(drawn.viewer, JSON.parse(said) as readonly HeatValue[]);
  }, [drawn, xml, said]);
  return (
    <div className="au-drawn">
      {drawn?.xml === xml ? <Zoom canvas={drawn.viewer.get<Canvas>('canvas')} /> : null}
      <div className="k-scroll" tabIndex={0} role="region" aria-label={label}><div ref={place} className="au-diagram" /></div>
    </div>
  );
}

function Zoom({ canvas }: { readonly canvas: Canvas }) {
  const { t } = useTexts();
  return (
    <div className="au-zoom" role="group" aria-label={t('audit.heat.zoom')}>
      <Button size="small" aria-label={t('audit.heat.farther')} onClick={() => canvas.zoom(canvas.zoom() / CLOSER)}>−</Button>
      <Button size="small" onClick={() => canvas.zoom('fit-viewport')}>{t('audit.heat.whole')}</Button>
      <Button size="small" aria-label={t('audit.heat.closer')} onClick={() => canvas.zoom(canvas.zoom() * CLOSER)}>+</Button>
    </div>
  );
}
