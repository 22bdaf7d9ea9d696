import { Fragment, useState } from 'react';
import { Button, useTexts } from '@app/ui';
import { settingOf, settingsOf } from '../settings/read-settings.js';
import { kindOf } from '../panel/kinds.js';
import { useVocabulary } from '../panel/use-vocabulary.js';
import { ROLES } from '../panel/vocabulary.js';
import { AppendRow } from './append-row.js';
import type { DiagramElement, Drawing } from './bpmn-js.types.js';
import { shortTerm } from './marks.js';

const COLUMNS = ['outline.number', 'outline.step', 'who', 'howLong', 'outline.then', 'outline.acts'] as const;
const ORDER = /StartEvent|Task|CallActivity|SubProcess|Gateway|CatchEvent|EndEvent/;

/** The same drawing as a table of steps: for the keyboard, for screen readers, and for whoever reads lists faster. */
export function Outline({ drawing, canChange, onEdit }: { readonly drawing: Drawing; readonly canChange: boolean; readonly onEdit: (element: DiagramElement) => void }) {
  const { t, pick } = useTexts();
  const { divisions } = useVocabulary();
  const steps = inOrder(drawing);
  const nameOf = ({ businessObject, type }: DiagramElement): string => businessObject.name || t(kindOf(type));
  const [appendingTo, setAppendingTo] = useState<string | null>(null);
  const appended = (element: DiagramElement): void => {
    setAppendingTo(null);
    onEdit(element);
  };
  return (
    <div className="k-scroll m-sheet">
      <table className="k-table">
        <caption className="m-hidden">{t('designer.outline.title')}</caption>
        <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col">{t(`designer.${column}`)}</th>)}</tr></thead>
        <tbody>
          {steps.map((element, at) => {
            const { businessObject } = element;
            const performer = settingOf(businessObject, 'Performer');
            const term = settingsOf(businessObject, 'Term')[0];
            const role = ROLES[String(performer['role'])];
            const code = performer['division'] ?? laneDivision(drawing, element);
            const division = code === undefined ? undefined : (divisions[String(code)] ?? { vi: String(code), en: String(code) });
            const kind = performer['kind'] === 'SUBMITTER' ? t('designer.performer.SUBMITTER') : '';
            return (
              <Fragment key={element.id}><tr>
                <td className="num">{at + 1}</td>
                <td><strong>{nameOf(element)}</strong></td>
                <td>{[kind || (role && pick(role)), division && pick(division)].filter(Boolean).join(', ') || '—'}</td>
                <td>{term ? shortTerm(Number(term['quantity']), String(term['unit'])) : '—'}</td>
                <td>{(element.outgoing ?? []).map(({ target, businessObject: flow }) => `${flow.name ? `${flow.name}: ` : ''}${target ? nameOf(target) : ''}`).join(' · ') || '—'}</td>
                <td><div className="dz-acts">
                  <Button size="small" onClick={() => onEdit(element)}>{t(canChange ? 'designer.outline.edit' : 'designer.outline.see')}</Button>
                  {canChange ? <Button size="small" look="quiet" onClick={() => drawing.get('modeling').removeElements([element])}>{t('designer.remove')}</Button> : null}
                  {!canChange || /End/.test(element.type) ? null : <Button size="small" look="quiet" aria-expanded={appendingTo === element.id} onClick={() => setAppendingTo(appendingTo === element.id ? null : element.id)}>+ {t('designer.outline.add')}</Button>}
                </div></td>
              </tr>
              {appendingTo !== element.id ? null : <AppendRow {...{ drawing, element, nameOf }} others={steps.filter((other) => other !== element && other.type !== 'bpmn:StartEvent')} onAppended={appended} onClose={() => setAppendingTo(null)} />}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** From the start on, along the flows, each once; what nothing leads to comes last. */
function inOrder(drawing: Drawing): readonly DiagramElement[] {
  const all = drawing.get('elementRegistry').filter(({ type, labelTarget }) => ORDER.test(type) && labelTarget === undefined);
  const found = new Set<DiagramElement>();
  const queue = all.filter(({ type }) => type === 'bpmn:StartEvent');
  for (let element = queue.shift(); element !== undefined; element = queue.shift()) {
    if (found.has(element)) continue;
    found.add(element);
    for (const { target } of element.outgoing ?? []) if (target) queue.push(target);
  }
  return [...found, ...all.filter((element) => !found.has(element))];
}

function laneDivision(drawing: Drawing, { id }: DiagramElement): unknown {
  const lanes = drawing.get('elementRegistry').filter(({ type }) => type === 'bpmn:Lane');
  const lane = lanes.find(({ businessObject }) => ((businessObject['flowNodeRef'] ?? []) as readonly { readonly id: string }[]).some((node) => node.id === id));
  return lane ? settingOf(lane.businessObject, 'Unit')['division'] : undefined;
}
