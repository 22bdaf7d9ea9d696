import type { RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';

export const routes: readonly RouteObject[] = [
  { path: 'account', lazy: lazyPage(() => import('./account-page.js'), 'account') },
  { path: 'account/log-in', lazy: lazyPage(() => import('./log-in-page.js'), 'account') },
];
