import { lazy, Suspense } from 'react';
import type { RouteObject } from 'react-router';
import { Skeleton } from '@app/ui';
import { ChecksPage } from './checks-page.js';
import { DossiersPage } from './dossiers-page.js';
import { FiguresPage } from './figures-page.js';
import { LogInsPage } from './log-ins-page.js';
import { SearchesPage } from './searches-page.js';
import { TimelinePage } from './timeline-page.js';

/** The diagram's viewer is heavy: it comes with the page that needs it. */
const HeatPage = lazy(() => import('./heat-page.js'));

export const routes: readonly RouteObject[] = [
  { index: true, element: <FiguresPage /> },
  { path: 'dossiers', element: <DossiersPage /> },
  { path: 'dossiers/:code', element: <TimelinePage /> },
  { path: 'searches', element: <SearchesPage /> },
  { path: 'log-ins', element: <LogInsPage /> },
  { path: 'checks', element: <ChecksPage /> },
  { path: 'heat', element: <Suspense fallback={<Skeleton />}><HeatPage /></Suspense> },
];
