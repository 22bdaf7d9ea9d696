import { useRoutes } from 'react-router';
import { MessagesPage } from './messages-page.js';

/** What the reader was told: who stands in for whom, what is due and late. */
export default function Messages() {
  return useRoutes([{ index: true, element: <MessagesPage /> }]);
}
