import { useRoutes } from 'react-router';
import { AbsencePage } from './absence-page.js';

/** Who is absent, and who stands in. */
export default function Absence() {
  return useRoutes([{ index: true, element: <AbsencePage /> }]);
}
