import { useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts.js';

export interface FieldError {
  /** Id of the control. */
  readonly field: string;
  readonly message: string;
}

/**
 * All errors of a form on top of it. Takes the focus when it appears and whenever the form is sent again, leads to the fields, and the title
 * begins with "Lỗi:". While somebody puts right one of several it stays where it is: who types keeps the keyboard.
 */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const isThere = errors.length > 0;
  useEffect(() => {
    if (!isThere) return undefined;
    if (!isTypedIn(document.activeElement)) box.current?.focus();
    const before = document.title;
    document.title = `${t('frame.errorTitle')} ${before}`;
    return () => {
      document.title = before;
    };
  }, [errors, isThere, t]);
  useEffect(() => {
    if (!isThere) return undefined;
    box.current?.focus();
    const form = box.current?.closest('form');
    // What the sending finds is drawn first.
    const sent = () => window.setTimeout(() => box.current?.focus());
    form?.addEventListener('submit', sent);
    return () => form?.removeEventListener('submit', sent);
  }, [isThere]);
  if (!isThere) return null;
  return (
    <div className="m-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('frame.errorSummary')}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => { event.preventDefault(); document.getElementById(field)?.focus(); }}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const isTypedIn = (element: Element | null): boolean => element?.matches('input, select, textarea') ?? false;
