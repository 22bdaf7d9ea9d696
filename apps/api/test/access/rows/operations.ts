import { type AccessRow, loggedIn, only } from '../access.types.js';

/** Configuration and operation, and one's own messages. */
export const OPERATIONS_ROWS: readonly AccessRow[] = [
  { route: 'get /api/operations/incidents', expect: only(200, 'systemAdmin') },
  { route: 'get /api/operations/queues', expect: only(200, 'systemAdmin') },
  { route: 'get /api/operations/board', expect: only(200, 'systemAdmin') },
  { route: 'post /api/operations/incidents/{id}/retry', about: 'incident', expect: only([200, 409, 404], 'systemAdmin') },
  { route: 'post /api/operations/incidents/{id}/close', about: 'incident', body: { reason: 'đã xem' }, expect: only([200, 409, 404], 'systemAdmin') },
  { route: 'get /api/notifications', expect: loggedIn(200) },
  { route: 'post /api/notifications/{id}/read', about: 'notification', expect: { ...loggedIn(404), citizen: [204, 404, 404], otherCitizen: [404, 204, 404] } },
];
