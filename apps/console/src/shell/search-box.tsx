import { type FormEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { SearchIcon, useTexts } from '@app/ui';
import type { Sought } from './sought.js';

/** `{agency}-{yyMMdd}-{number}`, as it stands on a slip. */
const CODE = /^[A-Z0-9.]+-\d{6}-\d{4,}$/;

/**
 * The one search of the header. `/` leads to it from everywhere but a field that is being typed in.
 *
 * @param of  at the desk dossiers by code, name or number; in the log a dossier by its whole code, and nothing else: it becomes an address
 */
export function SearchBox({ of }: { readonly of: 'desk' | 'log' }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const isNarrow = useSyncExternalStore(onWidth, isNarrowNow);
  const input = useRef<HTMLInputElement>(null);
  const [isNoCode, setNoCode] = useState(false);
  const said = useId();
  useSlashLeadsTo(input);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = input.current?.value.trim() ?? '';
    if (text === '') return;
    if (of === 'desk') return void navigate('/desk', { state: { text, isFresh: true } satisfies Sought });
    const code = text.toUpperCase();
    setNoCode(!CODE.test(code));
    if (CODE.test(code)) void navigate(`/audit/dossiers/${code}`);
  };
  return (
    <form role="search" className="k-search" onSubmit={submit}>
      <SearchIcon />
      <input ref={input} type="search" name="text" maxLength={200} autoComplete="off" aria-label={t('frame.search.label')} aria-keyshortcuts="/" placeholder={t(isNarrow ? 'frame.search.label' : `frame.search.placeholder.${of}`)}
        {...(isNoCode && { 'aria-invalid': true, 'aria-describedby': said })} onChange={() => setNoCode(false)} onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()} />
      <kbd aria-hidden="true">/</kbd>
      <p id={said} className="k-search-said" role="alert">{isNoCode ? t('frame.search.noCode') : ''}</p>
    </form>
  );
}

function useSlashLeadsTo(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}

/** Where what may be typed has no room beside the menus: as shell.css has it. */
const NARROW = '(max-width: 820px)';
const isNarrowNow = (): boolean => window.matchMedia(NARROW).matches;
function onWidth(changed: () => void): () => void {
  const width = window.matchMedia(NARROW);
  width.addEventListener('change', changed);
  return () => width.removeEventListener('change', changed);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
