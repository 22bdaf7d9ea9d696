import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Button, setSingleKeys, useKeys, useSingleKeys, useTexts } from '@app/ui';

const KEYS = [['/', 'search'], ['?', 'sheet'], ['Tab', 'next'], ['Esc', 'close']] as const;

/** `/` leads to the search from every page, `?` tells so. Both can be switched off, for this browser, in what `?` opens. */
export function Keys() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isLeading = useRef(false);
  const [isOpen, setOpen] = useState(false);
  useKeys({
    '/': () => {
      if (toSearch()) return;
      isLeading.current = true;
      void navigate('/');
    },
    '?': () => setOpen(true),
  });
  useEffect(() => {
    if (isLeading.current) toSearch();
    isLeading.current = false;
  }, [pathname]);
  return isOpen ? <KeySheet onClose={() => setOpen(false)} /> : null;
}

/** @returns whether this page has one */
function toSearch(): boolean {
  const search = document.getElementById('text');
  if (!(search instanceof HTMLInputElement)) return false;
  search.focus();
  search.select();
  return true;
}

function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const sheet = useRef<HTMLDialogElement>(null);
  const isOn = useSingleKeys();
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className="p-keys m-sheet" aria-labelledby="p-keys-title" onClose={onClose}>
      <h2 id="p-keys-title">{t('frame.keys.title')}</h2>
      <dl>{KEYS.map(([key, name]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(`frame.keys.${name}`)}</dd></div>)}</dl>
      <label className="m-check"><input type="checkbox" checked={isOn} onChange={({ target }) => setSingleKeys(target.checked)} /> {t('frame.keys.single')}</label>
      <Button onClick={() => sheet.current?.close()}>{t('frame.keys.go')}</Button>
    </dialog>
  );
}
