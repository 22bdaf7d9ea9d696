import { createBrowserRouter, type RouteObject } from 'react-router';
import { lazyPage } from '@app/ui';
import { Home } from './home.js';
import { PARTS } from './part.js';
import { Shell } from './shell.js';
import { PageMissing, PageTrouble } from './trouble.js';

/** Pages outside the frame, before anybody is logged in: `<name>.entry.ts` of any folder. */
const entries = import.meta.glob<readonly RouteObject[]>('../*/*.entry.ts', { eager: true, import: 'routes' });

/** A part keeps its own routes below its path; its code comes when it is first opened. */
const partRoutes: RouteObject[] = PARTS.map(({ path, load, texts }) => ({ path: `${path}/*`, lazy: lazyPage(load, ...texts) }));

export const consoleRouter = () =>
  createBrowserRouter(
    [
      { errorElement: <PageTrouble />, hydrateFallbackElement: <div />, children: Object.values(entries).flat() },
      {
        element: <Shell />,
        hydrateFallbackElement: <div />,
        children: [{ errorElement: <PageTrouble />, children: [{ index: true, element: <Home /> }, ...partRoutes, { path: '*', element: <PageMissing /> }] }],
      },
    ],
    { basename: '/console' },
  );
