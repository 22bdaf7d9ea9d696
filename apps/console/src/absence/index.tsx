import { usePartRoutes } from '../shell/use-part-routes.js';
import { AbsencePage } from './absence-page.js';

/** Who is absent, and who stands in. */
export default function Absence() {
  return usePartRoutes([{ index: true, element: <AbsencePage /> }]);
}
