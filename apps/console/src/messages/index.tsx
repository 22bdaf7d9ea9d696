import { usePartRoutes } from '../shell/use-part-routes.js';
import { MessagesPage } from './messages-page.js';

/** What the reader was told: who stands in for whom, what is due and late. */
export default function Messages() {
  return usePartRoutes([{ index: true, element: <MessagesPage /> }]);
}
