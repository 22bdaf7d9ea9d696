import { type AccessRow, type Expectations, loggedIn, only } from '../access.types.js';

const READERS = ['auditor', 'approver', 'centerLeader', 'foreignApprover', 'foreignCenterLeader', 'foreignAuditor'] as const;
const YEAR = 'from=2026-01-01&to=2026-12-31';
/** The auditor here sees the whole province, heads what is their agency's. */
const WITHIN: Expectations = {
  ...only(403), auditor: [200, 200, 404], approver: [200, 404, 404], centerLeader: [200, 404, 404],
  foreignApprover: [404, 200, 404], foreignCenterLeader: [404, 200, 404], foreignAuditor: [404, 200, 404],
};

/** How long things take, and who read what. Administrators configure: this is none of their business. */
export const AUDIT_ROWS: readonly AccessRow[] = [
  { route: 'get /api/audit/statistics', query: `${YEAR}&by=agency`, expect: only(200, ...READERS) },
  { route: 'get /api/audit/statistics.csv', stepUp: true, query: `${YEAR}&by=agency`, expect: only(200, ...READERS) },
  { route: 'get /api/audit/statistics.xlsx', stepUp: true, query: `${YEAR}&by=agency`, expect: only(200, ...READERS) },
  { route: 'get /api/audit/dossiers', query: `${YEAR}&what=received`, expect: only(200, ...READERS) },
  { route: 'get /api/audit/dossiers.csv', stepUp: true, query: `${YEAR}&what=received`, expect: only(200, ...READERS) },
  { route: 'get /api/audit/dossiers.xlsx', stepUp: true, query: `${YEAR}&what=received`, expect: only(200, ...READERS) },
  { route: 'get /api/audit/dossiers/{code}/timeline', about: 'dossier', expect: WITHIN },
  { route: 'get /api/audit/dossiers/{code}/readers', about: 'dossier', expect: WITHIN },
  { route: 'get /api/audit/searches', query: YEAR, expect: only(200, ...READERS) },
  { route: 'get /api/audit/log-ins', query: YEAR, expect: only(200, ...READERS) },
  { route: 'get /api/audit/checks', expect: only(200, ...READERS) },
  // One check at a time: whoever comes while one runs is told so.
  { route: 'post /api/audit/checks', body: {}, alike: { 409: 202 }, expect: only(202, ...READERS) },
  { route: 'get /api/events', stream: true, expect: loggedIn(200) },
];
