import { usePartRoutes } from '../shell/use-part-routes.js';
import { OwnAccountPage } from './own-account-page.js';

/** One's own account. */
export default function Account() {
  return usePartRoutes([{ index: true, element: <OwnAccountPage /> }]);
}
