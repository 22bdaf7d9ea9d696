import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { MOTCUA_DESCRIPTOR } from '@app/bpmn';
import type { Drawing } from './bpmn-js.types.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './canvas.css';

/** A drawing to look at, move and zoom. */
export function newViewer(container: HTMLElement): Drawing {
  return new NavigatedViewer({
    container,
    moddleExtensions: { motcua: MOTCUA_DESCRIPTOR },
    bpmnRenderer: { defaultFillColor: 'var(--sheet)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
    textRenderer: { defaultStyle: { fontFamily: 'Be Vietnam Pro, Segoe UI, system-ui, sans-serif', fontSize: 12 }, externalStyle: { fontSize: 11 } },
  }) as unknown as Drawing;
}
