import Modeler from 'bpmn-js/lib/Modeler';
import { MOTCUA_DESCRIPTOR } from '@app/bpmn';
import type { Language } from '@app/ui';
import type { Drawing } from './bpmn-js.types.js';
import { domainPalette } from './domain-palette.js';
import { namedSearch } from './named-search.js';
import { translation } from './translation.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './canvas.css';

/** A drawing that can be changed, in the reader's language, with the shapes of the office in its palette. */
export function newModeler(container: HTMLElement, language: Language): Drawing {
  return new Modeler({
    container,
    moddleExtensions: { motcua: MOTCUA_DESCRIPTOR },
    additionalModules: [translation(language), domainPalette(language), namedSearch()] as never[],
    bpmnRenderer: { defaultFillColor: 'var(--sheet)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
    textRenderer: { defaultStyle: { fontFamily: 'Be Vietnam Pro, Segoe UI, system-ui, sans-serif', fontSize: 12 }, externalStyle: { fontSize: 11 } },
  }) as unknown as Drawing;
}
