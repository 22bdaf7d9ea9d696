import type { RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';

export const routes: readonly RouteObject[] = [
  { index: true, lazy: lazyPage(() => import('./catalogue-page.js'), 'catalogue') },
  { path: 'procedures/:code', lazy: lazyPage(() => import('./procedure-page.js'), 'catalogue') },
  { path: 'procedures/:code/forms', lazy: lazyPage(() => import('./form-preview-page.js'), 'catalogue') },
  { path: 'look-up', lazy: lazyPage(() => import('./look-up-page.js'), 'catalogue') },
];
