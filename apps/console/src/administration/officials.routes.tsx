import type { RouteObject } from 'react-router';
import { AgenciesPage } from './agencies-page.js';
import { OfficialsPage } from './officials-page.js';

export const routes: readonly RouteObject[] = [
  { path: 'officials', element: <OfficialsPage /> },
  { path: 'agencies', element: <AgenciesPage /> },
];
