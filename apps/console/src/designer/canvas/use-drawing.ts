import { useEffect, useRef, useState } from 'react';
import { keepLosses, withoutForeign } from '@app/bpmn';
import type { Language } from '@app/ui';
import type { DiagramElement, Drawing } from './bpmn-js.types.js';
import { keepFitted } from './fit.js';

export interface DrawingState {
  readonly drawing: Drawing | null;
  readonly selected: readonly DiagramElement[];
  /** Grows whenever something in the drawing changed, so that whoever shows it draws again. */
  readonly revision: number;
  /** Why the text could not be shown as a drawing. */
  readonly unreadable: string | null;
}
const NOTHING: DrawingState = { drawing: null, selected: [], revision: 0, unreadable: null };

export interface DrawnText {
  readonly xml: string;
  readonly language: Language;
  /** False: it is there to be looked at, without tools to draw with. */
  readonly canChange: boolean;
  readonly onChange: (xml: string) => void;
}

/**
 * Puts a drawing into a place, to be changed or only looked at. `onChange` gets its text after each change, and never before the first: what
 * nobody touched stays as it came, byte for byte; what bpmn-js cannot carry comes back to where it stood.
 */
export function useDrawing(place: React.RefObject<HTMLDivElement | null>, { xml, language, canChange, onChange }: DrawnText): DrawingState {
  const [state, setState] = useState<DrawingState>(NOTHING);
  const latest = useRef({ onChange, xml });
  useEffect(() => {
    latest.current = { onChange, xml };
  });
  useEffect(() => {
    let drawing: Drawing | undefined;
    let isLeft = false;
    let unfit = (): void => undefined;
    void makerOf(canChange).then(async (newDrawing) => {
      if (isLeft || place.current === null) return;
      drawing = newDrawing(place.current, language);
      const original = latest.current.xml;
      try {
        const untouched = await open(drawing, original).catch(() => open(drawing as Drawing, withoutForeign(original)));
        if (isLeft || place.current === null) return;
        nameTools(place.current);
        unfit = keepFitted(drawing, place.current, true);
        follow(drawing, (change) => setState((before) => ({ ...before, ...change(before) })), (text) => latest.current.onChange(keepLosses(original, text, untouched)));
        setState((before) => ({ ...before, drawing: drawing ?? null, unreadable: null }));
      } catch (error) {
        setState((before) => ({ ...before, unreadable: error instanceof Error ? error.message : String(error) }));
      }
    });
    return () => {
      isLeft = true;
      unfit();
      drawing?.destroy();
      setState(NOTHING);
    };
  }, [place, language, canChange]);
  return state;
}

/** Each is loaded when it is needed. */
async function makerOf(canChange: boolean): Promise<(place: HTMLElement, language: Language) => Drawing> {
  return canChange ? (await import('./new-modeler.js')).newModeler : (await import('./new-viewer.js')).newViewer;
}

/** Shows a text; what the drawing makes of it when nothing is changed. */
async function open(drawing: Drawing, xml: string): Promise<string> {
  await drawing.importXML(xml);
  return (await drawing.saveXML({ format: true })).xml ?? '';
}

function follow(drawing: Drawing, put: (change: (before: DrawingState) => Partial<DrawingState>) => void, told: (xml: string) => void): void {
  const events = drawing.get('eventBus');
  events.on('selection.changed', ({ newSelection = [] }) => put(() => ({ selected: newSelection })));
  events.on('commandStack.changed', () => {
    put(({ revision }) => ({ revision: revision + 1 }));
    void drawing.saveXML({ format: true }).then(({ xml }) => {
      if (xml !== undefined) told(xml);
    });
  });
}

/** bpmn-js names its tools for screen readers alone; eyes want the name as well. */
function nameTools(place: HTMLElement): void {
  for (const tool of place.querySelectorAll<HTMLElement>('.djs-palette [aria-label]')) tool.title = tool.getAttribute('aria-label') ?? '';
}
