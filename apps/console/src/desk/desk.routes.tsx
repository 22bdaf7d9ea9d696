import type { RouteObject } from 'react-router';
import { DeskPage } from './desk-page.js';

/** One page for list and dossier, so that opening one does not lose the place in the other. */
export const routes: readonly RouteObject[] = [{ path: ':code?', element: <DeskPage /> }];
