import type { RouteObject } from 'react-router';
import { TemplatePage } from './template-page.js';
import { TemplatesPage } from './templates-page.js';

export const routes: readonly RouteObject[] = [
  { path: 'templates', element: <TemplatesPage /> },
  { path: 'templates/:key', element: <TemplatePage /> },
];
