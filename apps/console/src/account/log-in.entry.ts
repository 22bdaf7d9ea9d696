import type { RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';

export const routes: readonly RouteObject[] = [{ path: 'log-in', lazy: lazyPage(() => import('./log-in-page.js'), 'account') }];
