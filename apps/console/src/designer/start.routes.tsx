import type { RouteObject } from 'react-router';
import { StartPage } from './start-page.js';

export const routes: readonly RouteObject[] = [{ index: true, element: <StartPage /> }];
