import { type FormEvent, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { SearchIcon, useTexts } from '@app/ui';
import type { Sought } from './sought.js';

/** The one search of the header. `/` leads to it from everywhere but a field that is being typed in. */
export function SearchBox() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = input.current?.value.trim() ?? '';
    if (text !== '') void navigate('/desk', { state: { text, isFresh: true } satisfies Sought });
  };
  return (
    <form role="search" className="k-search" onSubmit={submit}>
      <SearchIcon />
      <input ref={input} type="search" name="text" maxLength={200} autoComplete="off" aria-label={t('frame.search.label')} aria-keyshortcuts="/" placeholder={t('frame.search.placeholder')} onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
