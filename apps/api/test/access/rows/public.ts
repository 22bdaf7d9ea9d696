import { type AccessRow, anybody } from '../access.types.js';

/** What is meant for everybody. */
export const PUBLIC_ROWS: readonly AccessRow[] = [
  { route: 'get /health/live', expect: anybody(200) },
  { route: 'get /health/ready', expect: anybody(200) },
  { route: 'get /api/openapi.json', expect: anybody(200) },
  { route: 'get /api/agencies', expect: anybody(200) },
  { route: 'get /api/procedures', expect: anybody(200) },
  { route: 'get /api/procedures/{code}', about: 'procedure', expect: anybody([200, 200, 404]) },
  { route: 'get /api/procedures/{code}/process.bpmn', about: 'procedure', expect: anybody([200, 200, 404]) },
  { route: 'get /api/procedures/{code}/forms/{key}/blank.pdf', about: 'procedure', more: { key: 'application' }, expect: anybody([200, 200, 404]) },
  { route: 'get /api/calendars/{scope}', about: 'calendar', expect: anybody([200, 200, 200]) },
  // Without the code of the receipt a dossier that is there and one that is not look the same, also to its owner.
  { route: 'get /api/public/dossiers/{code}', about: 'dossier', query: 'lookupCode=00000000', expect: anybody(404) },
  { route: 'get /progress', expect: anybody(200) },
  { route: 'get /tien-do', expect: anybody(200) },
  // Nothing was typed: the page says so to anybody.
  { route: 'post /progress', expect: anybody(400) },
  { route: 'post /progress/{code}', about: 'dossier', expect: anybody(400) },
  // The form; to the applicant who is logged in, the dossier.
  { route: 'get /progress/{code}', about: 'dossier', expect: anybody(200) },
  { route: 'post /api/public/dossiers/{code}', about: 'dossier', body: { lookupCode: '00000000' }, expect: anybody(404) },
];
