import { type AccessRow, only } from '../access.types.js';

const AGENCY = '/api/admin/directory/agencies/{code}';
const DIVISION = `${AGENCY}/divisions/{division}`;
const OFFICE = { division: 'VP' };

/** Agencies, divisions and the words of messages. An empty body is refused by its shape: the answer shows that the door is open. */
export const CONFIGURATION_ROWS: readonly AccessRow[] = [
  { route: 'get /api/admin/directory', expect: only(200, 'systemAdmin') },
  { route: 'post /api/admin/directory/agencies', body: {}, expect: only(400, 'systemAdmin') },
  { route: `get ${AGENCY}/changes`, about: 'agency', expect: only([200, 200, 404], 'systemAdmin') },
  { route: `post ${AGENCY}/names`, about: 'agency', body: {}, expect: only(400, 'systemAdmin') },
  { route: `get ${AGENCY}/end`, about: 'agency', expect: only([200, 200, 404], 'systemAdmin') },
  { route: `post ${AGENCY}/end`, about: 'agency', body: {}, expect: only(400, 'systemAdmin') },
  { route: `post ${AGENCY}/divisions`, about: 'agency', body: {}, expect: only(400, 'systemAdmin') },
  { route: `get ${DIVISION}/changes`, about: 'agency', more: OFFICE, expect: only([200, 200, 404], 'systemAdmin') },
  { route: `post ${DIVISION}/names`, about: 'agency', more: OFFICE, body: {}, expect: only(400, 'systemAdmin') },
  { route: `get ${DIVISION}/end`, about: 'agency', more: OFFICE, expect: only([200, 200, 404], 'systemAdmin') },
  { route: `post ${DIVISION}/end`, about: 'agency', more: OFFICE, body: {}, expect: only(400, 'systemAdmin') },
  { route: 'get /api/admin/templates', expect: only(200, 'systemAdmin') },
  { route: 'get /api/admin/templates/{key}', about: 'template', expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'post /api/admin/templates/{key}/preview', about: 'template', body: {}, expect: only(400, 'systemAdmin') },
  { route: 'post /api/admin/templates/{key}/versions', about: 'template', body: {}, expect: only(400, 'systemAdmin') },
];
