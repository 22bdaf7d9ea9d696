import { useRoutes } from 'react-router';
import { OwnAccountPage } from './own-account-page.js';

/** One's own account. */
export default function Account() {
  return useRoutes([{ index: true, element: <OwnAccountPage /> }]);
}
