import type { ReactElement } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { PageMissing } from './trouble.js';

/** The pages of a part, below its path. An address that is none of theirs says so, in the frame. */
export const usePartRoutes = (routes: readonly RouteObject[]): ReactElement | null => useRoutes([...routes, { path: '*', element: <PageMissing /> }]);
