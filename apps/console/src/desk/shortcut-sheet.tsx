import { useState } from 'react';
import { setSingleKeys, useKeys, useSingleKeys, useTexts } from '@app/ui';
import { Dialog } from './dialog.js';

const KEYS = [
  ['/', 'search'], ['j', 'next'], ['k', 'previous'], ['x', 'pick'], ['c', 'claim'], ['e', 'assign'], ['s', 'supplement'], ['n', 'note'], ['Ctrl ⏎', 'main'], ['Esc', 'close'], ['?', 'sheet'],
] as const;

/** What the keys do; single letters can be switched off here. */
export function ShortcutSheet() {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const isOn = useSingleKeys();
  useKeys({ '?': () => setOpen(true) });
  if (!isOpen) return null;
  return (
    <Dialog onClose={() => setOpen(false)} title={t('desk.keys.title')}>
      <dl className="d-keys">
        {KEYS.map(([key, name]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(`desk.keys.${name}`)}</dd></div>)}
      </dl>
      <label className="m-check"><input type="checkbox" checked={isOn} onChange={({ target }) => setSingleKeys(target.checked)} /> {t('desk.keys.single')}</label>
    </Dialog>
  );
}
