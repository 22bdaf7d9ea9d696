import { type AccessRow, type Expectations, only } from '../access.types.js';

const AGENCY = '/api/admin/directory/agencies/{code}';
const DIVISION = `${AGENCY}/divisions/{division}`;
const OFFICE = { division: 'VP' };
const ADMINS = ['systemAdmin', 'foreignAdmin'] as const;
/** The directory and the words of messages are the whole house’s to read. What lies with an agency, and who decided about it, is for who administers it. */
const ADMINISTERED: Expectations = { ...only([200, 200, 404], 'systemAdmin'), foreignAdmin: [403, 200, 403] };

/** Agencies, divisions and the words of messages. An empty body is refused by its shape: the answer shows that the door is open. */
export const CONFIGURATION_ROWS: readonly AccessRow[] = [
  { route: 'get /api/admin/directory', expect: only(200, ...ADMINS) },
  { route: 'post /api/admin/directory/agencies', body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${AGENCY}/changes`, about: 'agency', expect: ADMINISTERED },
  { route: `post ${AGENCY}/names`, about: 'agency', body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${AGENCY}/end`, about: 'agency', expect: ADMINISTERED },
  { route: `post ${AGENCY}/end`, stepUp: true, about: 'agency', body: {}, expect: only(400, ...ADMINS) },
  { route: `post ${AGENCY}/divisions`, about: 'agency', body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${DIVISION}/changes`, about: 'agency', more: OFFICE, expect: ADMINISTERED },
  { route: `post ${DIVISION}/names`, about: 'agency', more: OFFICE, body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${DIVISION}/end`, about: 'agency', more: OFFICE, expect: ADMINISTERED },
  { route: `post ${DIVISION}/end`, stepUp: true, about: 'agency', more: OFFICE, body: {}, expect: only(400, ...ADMINS) },
  { route: 'get /api/admin/templates', expect: only(200, ...ADMINS) },
  { route: 'get /api/admin/templates/{key}', about: 'template', expect: only([200, 200, 404], ...ADMINS) },
  { route: 'post /api/admin/templates/{key}/preview', about: 'template', body: {}, expect: only(400, ...ADMINS) },
  { route: 'post /api/admin/templates/{key}/versions', about: 'template', body: {}, expect: only(400, ...ADMINS) },
];
