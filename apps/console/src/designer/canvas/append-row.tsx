import { useState } from 'react';
import { Button, useTexts } from '@app/ui';
import { Choice } from '../panel/fields.js';
import type { DiagramElement, Drawing } from './bpmn-js.types.js';
import { APPENDABLE } from './domain-palette.js';

interface AppendRowProps {
  readonly drawing: Drawing;
  readonly element: DiagramElement;
  /** What a way can lead to: everything listed but the starts. */
  readonly others: readonly DiagramElement[];
  readonly nameOf: (element: DiagramElement) => string;
  readonly onAppended: (element: DiagramElement) => void;
  readonly onClose: () => void;
}

/** What comes after an element, without the mouse: a new shape of any kind the palette has, or a way to one that is there. */
export function AppendRow({ drawing, element, others, nameOf, onAppended, onClose }: AppendRowProps) {
  const { t, language } = useTexts();
  const [kind, setKind] = useState('step');
  const [target, setTarget] = useState('');
  const [isRefused, setRefused] = useState(false);
  const append = (): void => onAppended(drawing.get('autoPlace').append(element, drawing.get('motcuaPalette').make(kind)));
  const connect = (): void => {
    const other = others.find(({ id }) => id === target);
    const way = other && drawing.get('modeling').connect(element, other);
    setRefused(way === undefined);
    if (way !== undefined) onClose();
  };
  return (
    <tr className="dz-append">
      <td colSpan={6}>
        <div className="dz-threes">
          <form className="dz-row" noValidate onSubmit={(event) => { event.preventDefault(); append(); }}>
            <Choice label={t('designer.outline.kind', { after: nameOf(element) })} value={kind} options={APPENDABLE.map((each) => [each.id, each[language]])} onChange={setKind} />
            <Button size="small" look="go" type="submit">{t('designer.outline.append')}</Button>
          </form>
          <form className="dz-row" noValidate onSubmit={(event) => { event.preventDefault(); if (target !== '') connect(); }}>
            <Choice label={t('designer.outline.target', { from: nameOf(element) })} value={target} empty={t('designer.outline.chooseTarget')} options={others.map((each) => [each.id, nameOf(each)])} onChange={(id) => { setTarget(id); setRefused(false); }} />
            <Button size="small" type="submit" disabled={target === ''}>{t('designer.outline.connect')}</Button>
          </form>
        </div>
        {isRefused ? <p className="dz-refusal" role="alert">{t('designer.outline.cannotConnect')}</p> : null}
        <Button size="small" look="quiet" onClick={onClose}>{t('designer.close')}</Button>
      </td>
    </tr>
  );
}
