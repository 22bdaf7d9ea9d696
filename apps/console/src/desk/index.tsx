import type { RouteObject } from 'react-router';
import { usePartRoutes } from '../shell/use-part-routes.js';

/** Every `<name>.routes.tsx` of the part: a page is added by adding a file. */
const found = import.meta.glob<readonly RouteObject[]>('./*.routes.tsx', { eager: true, import: 'routes' });
export const routes: RouteObject[] = Object.values(found).flat();

/** The desk: where officers find the work that waits for them. */
export default function Desk() {
  return usePartRoutes(routes);
}
