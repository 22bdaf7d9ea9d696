import type { RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';

export const routes: readonly RouteObject[] = [
  { path: 'account', lazy: lazyPage(() => import('./account-page.js'), 'account') },
  { path: 'account/log-in', lazy: lazyPage(() => import('./log-in-page.js'), 'account') },
  { path: 'account/log-in/code', lazy: lazyPage(() => import('./log-in-by-code-page.js'), 'account') },
  { path: 'account/register', lazy: lazyPage(() => import('./register-page.js'), 'account') },
  { path: 'account/password', lazy: lazyPage(() => import('./forgotten-password-page.js'), 'account') },
];
