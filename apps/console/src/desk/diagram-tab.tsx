import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { api, need, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { diagramIn } from '../shell/diagram-in.js';
import type { Dossier } from './dossier-types.js';

interface Overlays { add(element: string, about: { readonly position: Readonly<Record<string, number>>; readonly html: HTMLElement }): void }
interface Canvas { zoom(how?: 'fit-viewport' | number, center?: 'auto'): number; scrollToElement(element: string, padding: number): void; addMarker(element: string, name: string): void }

/** The process this dossier was opened with, whatever was published since, with a mark where it is. */
export default function DiagramTab({ dossier: { code, position } }: { readonly dossier: Dossier }) {
  const { t, language } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const process = useQuery({
    queryKey: ['process-of', code],
    staleTime: Infinity,
    queryFn: async () => String(await need(api.GET('/api/dossiers/{code}/process.bpmn', { params: { path: { code } }, parseAs: 'text' }))),
  });
  const here = position.steps.map(({ id }) => id).join(' ');
  const mark = t('desk.diagram.here');
  useEffect(() => {
    if (!place.current || !process.data) return;
    const viewer = new NavigatedViewer({ container: place.current });
    void draw(viewer, diagramIn(process.data, language), here.split(' ').filter(Boolean), mark);
    return () => viewer.destroy();
  }, [process.data, language, here, mark]);
  if (process.isPending) return <Skeleton lines={6} />;
  if (process.isError) return <ProblemNotice problem={problemOf(process.error)} onRetry={() => void process.refetch()} />;
  return <div className="d-diagram" ref={place} role="group" aria-label={t('desk.diagram.label')} />;
}

/** A drawing that would be smaller than this is shown around the place where the dossier is; it can be moved and made smaller. */
const LEAST_READABLE = 0.65;

async function draw(viewer: NavigatedViewer, xml: string, here: readonly string[], mark: string): Promise<void> {
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom('fit-viewport', 'auto');
  const [first] = here;
  if (first !== undefined && canvas.zoom() < LEAST_READABLE && viewer.get<{ get(id: string): unknown }>('elementRegistry').get(first)) {
    canvas.zoom(LEAST_READABLE);
    canvas.scrollToElement(first, 160);
  }
  for (const id of here) {
    // Duties such as a draft apology are steps without a place in the diagram.
    if (!viewer.get<{ get(id: string): unknown }>('elementRegistry').get(id)) continue;
    const html = Object.assign(document.createElement('div'), { className: 'd-here', textContent: mark });
    canvas.addMarker(id, 'd-at');
    viewer.get<Overlays>('overlays').add(id, { position: { top: -30, left: 0 }, html });
  }
}
