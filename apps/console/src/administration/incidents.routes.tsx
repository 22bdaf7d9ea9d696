import type { RouteObject } from 'react-router';
import { IncidentsPage } from './incidents-page.js';

export const routes: readonly RouteObject[] = [{ index: true, element: <IncidentsPage /> }];
