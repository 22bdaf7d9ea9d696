import type { RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';

export const routes: readonly RouteObject[] = [
  { path: 'dossiers', lazy: lazyPage(() => import('./my-dossiers-page.js'), 'dossier') },
  { path: 'dossiers/:code', lazy: lazyPage(() => import('./dossier-page.js'), 'dossier', 'filing') },
];
