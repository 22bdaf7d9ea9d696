import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.js';
import { Button } from './button.js';

/** The first thing the keyboard meets: over the navigation, to the page. The page's `main` has the id. */
export function SkipLink() {
  const { t } = useTexts();
  return <a className="m-skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>{t('frame.skip')}</a>;
}

export interface EmptyStateProps {
  /** Why there is nothing, in one sentence. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="m-empty" role="status">
      <svg viewBox="0 0 72 48" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="5 4" aria-hidden="true" focusable="false">
        <rect x="2" y="14" width="15" height="28" rx="3" /><rect x="21" y="14" width="15" height="28" rx="3" /><rect x="40" y="14" width="15" height="28" rx="3" />
        <rect x="59" y="14" width="11" height="28" rx="3" stroke="var(--lotus)" strokeDasharray="none" />
      </svg>
      <strong>{title}</strong>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

const SHOWN_AFTER_MILLISECONDS = 300;
/** What stands in for content on its way: nothing at first, since most answers are faster than an eye. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useTexts();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), SHOWN_AFTER_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isShown) return <div className="m-skeleton" hidden />;
  return (
    <div className="m-skeleton" role="status">
      <span className="m-hidden">{t('frame.loading')}</span>
      {Array.from({ length: lines }, (_, line) => <i key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />)}
    </div>
  );
}

export interface PagerProps {
  /** How many are shown, and of how many where that is known. */
  readonly summary: string;
  readonly onFirst?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}
/** Pages by key: on to the next, or back to the first. */
export function Pager({ summary, onFirst, onNext }: PagerProps) {
  const { t } = useTexts();
  return (
    <nav className="m-pager" aria-label={t('frame.pages')}>
      <span>{summary}</span>
      <span>
        {onFirst ? <Button size="small" look="quiet" onClick={onFirst}>{t('frame.firstPage')}</Button> : null}
        {onNext ? <Button size="small" onClick={onNext}>{t('frame.nextPage')}</Button> : null}
      </span>
    </nav>
  );
}
