import { useState } from 'react';
import { Modal } from '@mantine/core';
import { Button, type TextKey, useTexts } from '@app/ui';

/** As bpmn-js has them; single letters count only while the drawing has the focus. */
const KEYS: readonly (readonly [key: string, what: TextKey])[] = [
  ['Ctrl+Z', 'designer.undo'], ['Ctrl+Y', 'designer.redo'], ['Ctrl+C', 'designer.keys.copy'], ['Ctrl+X', 'designer.keys.cut'], ['Ctrl+V', 'designer.keys.paste'], ['Ctrl+D', 'designer.keys.duplicate'],
  ['Ctrl+A', 'designer.keys.all'], ['Ctrl+F', 'designer.find'], ['Delete', 'designer.keys.remove'], ['E', 'designer.keys.name'], ['R', 'designer.keys.replace'], ['C', 'designer.keys.connect'],
  ['S', 'designer.keys.space'], ['L', 'designer.keys.lasso'], ['H', 'designer.keys.hand'], ['← ↑ → ↓', 'designer.keys.move'], ['Shift+click', 'designer.keys.several'], ['Ctrl+/−', 'designer.keys.zoom'], ['Ctrl+0', 'designer.keys.unzoom'], ['Esc', 'designer.keys.stop'],
];

/** What the keys do on the drawing. */
export function Shortcuts() {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-haspopup="dialog">{t('designer.keys')}</Button>
      <Modal.Root opened={isOpen} onClose={() => setOpen(false)}>
        <Modal.Overlay />
        <Modal.Content aria-label={t('designer.keys.title')}>
          <Modal.Body>
            <h2>{t('designer.keys.title')}</h2>
            <p className="dz-none">{t('designer.keys.text')}</p>
            <dl className="dz-keys">{KEYS.map(([key, what]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(what)}</dd></div>)}</dl>
            <Button size="small" onClick={() => setOpen(false)}>{t('designer.close')}</Button>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
