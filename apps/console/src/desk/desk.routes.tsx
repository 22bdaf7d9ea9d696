import { lazy, Suspense } from 'react';
import type { RouteObject } from 'react-router';
import { loadTexts, Skeleton } from '@app/ui';
import { DeskPage } from './desk-page.js';

/** Filing at the counter brings the forms along: with the texts they read, when somebody files. */
const CounterPage = lazy(async () => {
  const [page] = await Promise.all([import('./counter-page.js'), loadTexts('filing')]);
  return page;
});

const RefundsPage = lazy(() => import('./refunds-page.js'));

/** One page for list and dossier, so that opening one does not lose the place in the other. */
export const routes: readonly RouteObject[] = [
  { path: 'new', element: <Suspense fallback={<Skeleton lines={6} />}><CounterPage /></Suspense> },
  { path: 'refunds', element: <Suspense fallback={<Skeleton lines={6} />}><RefundsPage /></Suspense> },
  { path: ':code?', element: <DeskPage /> },
];
