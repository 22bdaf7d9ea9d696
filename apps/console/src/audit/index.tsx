import type { RouteObject } from 'react-router';
import { usePartRoutes } from '../shell/use-part-routes.js';

/** Every `<name>.routes.tsx` of the part: a page is added by adding a file. */
const found = import.meta.glob<readonly RouteObject[]>('./*.routes.tsx', { eager: true, import: 'routes' });
export const routes: RouteObject[] = Object.values(found).flat();

/** Audit: what was done, by whom, how long it took. */
export default function Audit() {
  return usePartRoutes(routes);
}
