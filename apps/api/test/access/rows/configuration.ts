import { type AccessRow, type Expectations, only } from '../access.types.js';

const AGENCY = '/api/admin/directory/agencies/{code}';
const DIVISION = `${AGENCY}/divisions/{division}`;
const OFFICE = { division: 'VP' };
const ADMINS = ['systemAdmin', 'foreignAdmin'] as const;
const within = (status: number): Expectations => ({ ...only([status, status, 404], 'systemAdmin'), foreignAdmin: [404, status, 404] });

/** Agencies, divisions and the words of messages. An empty body is refused by its shape: the answer shows that the door is open. */
export const CONFIGURATION_ROWS: readonly AccessRow[] = [
  { route: 'get /api/admin/directory', expect: only(200, ...ADMINS) },
  { route: 'post /api/admin/directory/agencies', body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${AGENCY}/changes`, about: 'agency', expect: within(200) },
  { route: `post ${AGENCY}/names`, about: 'agency', body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${AGENCY}/end`, about: 'agency', expect: within(200) },
  { route: `post ${AGENCY}/end`, about: 'agency', body: {}, expect: only(400, ...ADMINS) },
  { route: `post ${AGENCY}/divisions`, about: 'agency', body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${DIVISION}/changes`, about: 'agency', more: OFFICE, expect: within(200) },
  { route: `post ${DIVISION}/names`, about: 'agency', more: OFFICE, body: {}, expect: only(400, ...ADMINS) },
  { route: `get ${DIVISION}/end`, about: 'agency', more: OFFICE, expect: within(200) },
  { route: `post ${DIVISION}/end`, about: 'agency', more: OFFICE, body: {}, expect: only(400, ...ADMINS) },
  { route: 'get /api/admin/templates', expect: only(200, ...ADMINS) },
  { route: 'get /api/admin/templates/{key}', about: 'template', expect: within(200) },
  { route: 'post /api/admin/templates/{key}/preview', about: 'template', body: {}, expect: only(400, ...ADMINS) },
  { route: 'post /api/admin/templates/{key}/versions', about: 'template', body: {}, expect: only(400, ...ADMINS) },
];
