import { useEffect } from 'react';
import { Link, useRouteError } from 'react-router';
import { EmptyState, ownProblem, problemOf, ProblemNotice, usePageTitle, useTexts } from '@app/ui';

export function PageMissing() {
  const { t } = useTexts();
  usePageTitle(t('frame.notFound.title'));
  return (
    <div className="p-wide">
      <h1 className="m-hidden">{t('frame.notFound.title')}</h1>
      <EmptyState title={t('frame.notFound.title')} action={<span className="p-acts"><Link className="m-btn go" to="/">{t('frame.notFound.home')}</Link><Link className="m-btn" to="/look-up">{t('frame.notFound.lookup')}</Link></span>}>{t('frame.notFound.text')}</EmptyState>
    </div>
  );
}

/** A page that broke, or whose code could not be fetched: without a network it comes by itself as soon as there is one again. */
export function PageTrouble() {
  const { t } = useTexts();
  const error = useRouteError();
  const problem = isUnfetched(error) ? ownProblem('ui.unreachable', 0, '') : problemOf(error);
  const title = t(isUnfetched(error) ? 'frame.problem.unreachable' : 'frame.problem.unreadable');
  usePageTitle(title);
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  return (
    <div className="p-narrow p-gap">
      <h1 className="m-hidden">{title}</h1>
      <ProblemNotice problem={problem} onRetry={again} />
    </div>
  );
}

/** Loaded anew: what was not fetched is remembered as broken by router and browser alike. Without a network the browser would put a page of its own here. */
const again = (): void => {
  if (navigator.onLine) location.reload();
};

/** Each browser says in its own words that a part of the page did not come. */
const isUnfetched = (error: unknown): boolean => error instanceof Error && /dynamically imported module|importing a module|preload|failed to fetch|load failed/i.test(error.message);
