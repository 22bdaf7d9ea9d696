import { Link, useRouteError } from 'react-router';
import { EmptyState, problemOf, ProblemNotice, usePageTitle, useTexts } from '@app/ui';

export function PageMissing() {
  const { t } = useTexts();
  usePageTitle(t('frame.notFound.title'));
  return (
    <div className="p-narrow">
      <h1 className="m-hidden">{t('frame.notFound.title')}</h1>
      <EmptyState title={t('frame.notFound.title')} action={<Link className="m-btn" to="/">{t('frame.notFound.home')}</Link>}>{t('frame.notFound.text')}</EmptyState>
    </div>
  );
}

/** A page that broke, or whose code could not be fetched. */
export function PageTrouble() {
  const { t } = useTexts();
  const problem = problemOf(useRouteError());
  return (
    <div className="p-narrow p-gap">
      <h1 className="m-hidden">{t('frame.problem.unreadable')}</h1>
      <ProblemNotice problem={problem} onRetry={() => location.reload()} />
    </div>
  );
}
