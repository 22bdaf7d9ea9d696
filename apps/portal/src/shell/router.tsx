import { createBrowserRouter, type RouteObject } from 'react-router';
import { Shell, ShellAwaiting } from './shell.js';
import { PageMissing, PageTrouble } from './trouble.js';

/** Every `<name>.routes.ts` of every part: a page is added by adding a file. */
const parts = import.meta.glob<readonly RouteObject[]>('../*/*.routes.ts', { eager: true, import: 'routes' });

export const portalRouter = () =>
  createBrowserRouter([
    {
      element: <Shell />,
      hydrateFallbackElement: <ShellAwaiting />,
      children: [
        { errorElement: <PageTrouble />, children: [...Object.values(parts).flat(), { path: '*', element: <PageMissing /> }] },
      ],
    },
  ]);
