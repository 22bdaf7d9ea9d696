import type { RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';

export const routes: readonly RouteObject[] = [{ path: 'choose-password', lazy: lazyPage(() => import('./choose-password-page.js'), 'account') }];
