import type { RouteObject } from 'react-router';
import { CalendarsPage } from './calendars-page.js';

export const routes: readonly RouteObject[] = [{ path: 'calendars', element: <CalendarsPage /> }];
