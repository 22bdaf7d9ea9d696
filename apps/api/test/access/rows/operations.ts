import { type AccessRow, type Expectations, loggedIn, only } from '../access.types.js';

/** What belongs to no dossier is for who administers the whole house: open, closed before, not there. */
const HOUSES: Expectations = { ...only([200, 409, 404], 'systemAdmin'), foreignAdmin: 404 };
const AGENCYS: Expectations = { ...only([200, 200, 404], 'systemAdmin'), foreignAdmin: [404, 200, 404] };

/** Configuration and operation, and one's own messages. */
export const OPERATIONS_ROWS: readonly AccessRow[] = [
  { route: 'get /api/operations/incidents', expect: only(200, 'systemAdmin', 'foreignAdmin') },
  { route: 'get /api/operations/queues', expect: only(200, 'systemAdmin', 'foreignAdmin') },
  { route: 'get /api/operations/workers', expect: only(200, 'systemAdmin', 'foreignAdmin') },
  { route: 'get /api/operations/board', expect: only(200, 'systemAdmin', 'foreignAdmin') },
  { route: 'post /api/operations/incidents/{id}/retry', about: 'incident', expect: HOUSES },
  { route: 'post /api/operations/incidents/{id}/close', about: 'incident', body: { reason: 'đã xem' }, expect: HOUSES },
  { route: 'post /api/operations/incidents/{id}/retry', act: 'of a dossier', about: 'dossierIncident', expect: AGENCYS },
  { route: 'post /api/operations/incidents/{id}/close', act: 'of a dossier', about: 'dossierIncident', body: { reason: 'đã xem' }, expect: AGENCYS },
  { route: 'get /api/notifications', expect: loggedIn(200) },
  { route: 'post /api/notifications/{id}/read', about: 'notification', expect: { ...loggedIn(404), citizen: [204, 404, 404], otherCitizen: [404, 204, 404] } },
];
