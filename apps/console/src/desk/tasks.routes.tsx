import type { RouteObject } from 'react-router';
import { TasksPage } from './tasks-page.js';

export const routes: readonly RouteObject[] = [{ index: true, element: <TasksPage /> }];
