import { useCallback, useRef, useState } from 'react';
import type { ProcedureReading, TermProof } from '@app/bpmn';
import { Button, t, useTexts } from '@app/ui';
import type { DiagramElement, Drawing } from '../canvas/bpmn-js.types.js';
import { showAll } from '../canvas/fit.js';
import { problemBadges, stepBadges, useBadges, useMarker } from '../canvas/marks.js';
import { Outline } from '../canvas/outline.js';
import { Shortcuts } from '../canvas/shortcuts.js';
import { useDrawing } from '../canvas/use-drawing.js';
import { ProblemsList, TraceBar } from '../checking/problems-list.js';
import { proofShown, type ShownProof, TermProofView } from '../checking/term-proof.js';
import { useTrace } from '../checking/use-trace.js';
import { declarationOf, fieldsOfForm } from '../documents/form-fields.js';
import type { JsonObject } from '../documents/json.js';
import { kindOf } from '../panel/kinds.js';
import { PropertiesPanel } from '../panel/properties-panel.js';
import { ExportMenu } from '../picture/export-menu.js';
import type { Content } from './draft-api.js';
import type { EditedDraft } from './use-draft.js';
import type { DrawerPart, OpenDrawer } from './use-drawer.js';

interface BoardProps {
  readonly edited: EditedDraft;
  readonly reading: ProcedureReading | null;
  readonly canDesign: boolean;
  readonly isOutline: boolean;
  readonly drawer: OpenDrawer;
  readonly onDiagram: () => void;
}

/** Palette, canvas, properties; under them what the checks say. */
export function DrawingBoard({ edited, reading, canDesign, isOutline, drawer, onDiagram }: BoardProps) {
  const { t, language } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const { change } = edited;
  const onChange = useCallback((bpmn: string) => canDesign && change({ bpmn }), [change, canDesign]);
  const { drawing, selected, unreadable } = useDrawing(place, { xml: edited.content.bpmn, language, canChange: canDesign, onChange });
  const select = (id: string): void => {
    const element = drawing?.get('elementRegistry').get(id);
    if (!drawing || !element) return;
    onDiagram();
    drawing.get('selection').select(element);
    drawing.get('canvas').scrollToElement(id, 120);
  };
  // The panel stands beside the list as well: who works with the list stays there.
  const edit = (element: DiagramElement): void => drawing?.get('selection').select(element);
  return (
    <div className="dz-board">
      <div className="dz-middle">
        <p className="dz-none dz-phone" hidden={isOutline}>{t('designer.phone')}</p>
        <div className="dz-canvas-place" hidden={isOutline}>
          <div className="dz-canvas" ref={place} role="application" aria-label={t('designer.canvas')} />
          {unreadable === null ? null : <p className="dz-unreadable" role="alert">{t('designer.unreadable')} <code>{unreadable}</code></p>}
          {drawing ? <CanvasTools drawing={drawing} name={edited.draft.name} content={edited.content} canChange={canDesign} /> : null}
        </div>
        {isOutline && drawing ? <div className="dz-outline"><Outline drawing={drawing} canChange={canDesign} onEdit={edit} /></div> : null}
        <Drawer {...{ drawing, reading, drawer, select }} />
      </div>
      <aside className="dz-panel" aria-label={t('designer.panel')}>
        {drawing ? <fieldset disabled={!canDesign}><PropertiesPanel drawing={drawing} selected={selected} forms={formsOf(edited)} answers={fieldsOfForm(declarationOf(edited.content.forms as unknown as readonly JsonObject[]))} /></fieldset> : null}
      </aside>
    </div>
  );
}

function CanvasTools({ drawing, name, content, canChange }: { readonly drawing: Drawing; readonly name: string; readonly content: Content; readonly canChange: boolean }) {
  const { t } = useTexts();
  const canvas = drawing.get('canvas');
  return (
    <div className="dz-tools" role="group" aria-label={t('designer.tools')}>
      {canChange ? <Undoing drawing={drawing} /> : null}
      {canChange ? <Button size="small" onClick={() => find(drawing)} title="Ctrl+F">{t('designer.find')}</Button> : null}
      <Button size="small" onClick={() => canvas.zoom(canvas.zoom() / 1.2)} aria-label={t('designer.zoomOut')}>−</Button>
      <Button size="small" onClick={() => showAll(drawing, true)}>{t('designer.zoomFit')}</Button>
      <Button size="small" onClick={() => canvas.zoom(canvas.zoom() * 1.2)} aria-label={t('designer.zoomIn')}>+</Button>
      <ExportMenu {...{ drawing, name, content }} />
      {canChange ? <Shortcuts /> : null}
    </div>
  );
}

/** After the click has gone by: the search closes at every click outside of it. */
const find = (drawing: Drawing): void => void window.setTimeout(() => drawing.get('editorActions').trigger('find'));

function Undoing({ drawing }: { readonly drawing: Drawing }) {
  const { t } = useTexts();
  const stack = drawing.get('commandStack');
  return (
    <>
      <Button size="small" onClick={() => stack.undo()} disabled={!stack.canUndo()} aria-label={t('designer.undo')} title="Ctrl+Z">↶</Button>
      <Button size="small" onClick={() => stack.redo()} disabled={!stack.canRedo()} aria-label={t('designer.redo')} title="Ctrl+Y">↷</Button>
    </>
  );
}

function Drawer({ drawing, reading, drawer: { open, show }, select }: { readonly drawing: Drawing | null; readonly reading: ProcedureReading | null; readonly drawer: OpenDrawer; readonly select: (id: string) => void }) {
  const { t } = useTexts();
  const trace = useTrace();
  const [shown, setShown] = useState<ShownProof>({ channel: 'DIRECT', of: null });
  const problems = reading?.problems ?? [];
  const proofs = reading?.proofs ?? [];
  const path = open === 'proof' ? (proofShown(proofs, shown)?.path ?? []) : [];
  useMarker(drawing, 'dz-error', idsOf(problems, 'error'));
  useMarker(drawing, 'dz-warning', idsOf(problems, 'warning'));
  useMarker(drawing, 'dz-path', path);
  useMarker(drawing, 'dz-walked', trace.at === null ? [] : trace.ids.slice(0, trace.at));
  useMarker(drawing, 'dz-token', trace.at === null ? [] : [trace.ids[trace.at] ?? '']);
  useBadges(drawing, 'steps', drawing ? stepBadges(drawing) : []);
  useBadges(drawing, 'problems', problemBadges(problems));
  const nameOf = (id: string): string => nameIn(drawing, id);
  const toggle = (which: DrawerPart): void => show(open === which ? null : which);
  return (
    <section className="dz-drawer" aria-label={t('designer.drawer')}>
      <div className="dz-drawer-head">
        <button type="button" aria-expanded={open === 'problems'} onClick={() => toggle('problems')}>{t('designer.problems')} <span className={problems.length > 0 ? 'dz-count bad' : 'dz-count'}>{problems.length}</span></button>
        <button type="button" aria-expanded={open === 'proof'} onClick={() => toggle('proof')}>{t('designer.proof')} <ProofMark proofs={proofs} /></button>
        <TraceBar trace={trace} nameOf={nameOf} />
      </div>
      {open === 'problems' ? <div className="dz-drawer-body"><ProblemsList drawing={drawing} problems={problems} nameOf={nameOf} onSelect={select} trace={trace} /></div> : null}
      {open === 'proof' ? <div className="dz-drawer-body"><TermProofView {...{ proofs, shown, nameOf }} onShow={setShown} onSelect={select} /></div> : null}
    </section>
  );
}

function ProofMark({ proofs }: { readonly proofs: readonly TermProof[] }) {
  const { t } = useTexts();
  const [first] = proofs;
  if (!first) return <span className="dz-count">—</span>;
  const worst = proofs.find(({ verdict }) => verdict !== 'proved') ?? first;
  return <span className={worst.verdict === 'proved' ? 'dz-count fine' : 'dz-count bad'}>{t(`designer.proof.${worst.verdict}`)}</span>;
}

const idsOf = (problems: ProcedureReading['problems'], severity: 'error' | 'warning'): readonly string[] =>
  [...new Set(problems.flatMap((problem) => (problem.severity === severity && problem.elementId !== null ? [problem.elementId] : [])))];

/** How an element is called: by its name, else by what it stands between or what it is. */
export function nameIn(drawing: Drawing | null, id: string): string {
  const element = drawing?.get('elementRegistry').get(id);
  if (!element) return id;
  const called = (each: DiagramElement | undefined): string => (each ? each.businessObject.name || t(kindOf(each.type)) : '');
  return element.source && !element.businessObject.name ? `${called(element.source)} → ${called(element.target)}` : called(element);
}

const formsOf = ({ content }: EditedDraft): readonly (readonly [string, string])[] =>
  (content.forms as readonly { readonly key?: string; readonly title?: { readonly vi?: string } }[]).map(({ key = '', title }) => [key, title?.vi || key]);
