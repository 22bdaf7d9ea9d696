import type { RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';

export const routes: readonly RouteObject[] = [
  { path: 'file/:code', lazy: lazyPage(() => import('./start-page.js'), 'filing', 'account') },
  { path: 'drafts', lazy: lazyPage(() => import('./drafts-page.js'), 'filing', 'account') },
  { path: 'drafts/:id/sent', lazy: lazyPage(() => import('./sent-page.js'), 'filing', 'account') },
  // One element for every step: what was typed stays while one goes back and forth.
  { path: 'drafts/:id/:step?/:section?', lazy: lazyPage(() => import('./draft-page.js'), 'filing', 'account') },
];
