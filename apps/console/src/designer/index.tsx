import { type RouteObject, useRoutes } from 'react-router';

/** Every `<name>.routes.tsx` of the part: a page is added by adding a file. */
const found = import.meta.glob<readonly RouteObject[]>('./*.routes.tsx', { eager: true, import: 'routes' });
export const routes: RouteObject[] = Object.values(found).flat();

/** The designer: where procedures are drawn, tried and published. */
export default function Designer() {
  return useRoutes(routes);
}
