import { type AccessRow, anybody, type Expectations, only } from '../access.types.js';

const ROLE = { agencyCode: 'H56.30', division: 'VP', role: 'clerk' };
const ONLY_OFFICIALS = { strangers: 401, applicants: 403 } as const;
/** Good for nobody: the answer shows that the door is open. */
const TICKET = { loginId: 'A'.repeat(43) };

const ADMINS = ['systemAdmin', 'foreignAdmin'] as const;
/** One administrator looks after the whole province, one after the second commune alone. */
const within = (status: number): Expectations => ({ ...only([status, status, 404], 'systemAdmin'), foreignAdmin: [404, status, 404] });

/** What reaches the whole account, which by then holds a role in the first commune too. */
const wholly = (status: number): Expectations => ({ ...within(status), foreignAdmin: [404, 403, 404] });

/** Second factors, and officials as their administrators see them. */
export const ADMINISTRATION_ROWS: readonly AccessRow[] = [
  { route: 'post /api/auth/login/totp', body: { ...TICKET, code: '000000' }, expect: anybody(410) },
  { route: 'post /api/auth/login/enrol', body: TICKET, expect: anybody(410) },
  { route: 'post /api/auth/login/enrol/confirm', body: { ...TICKET, code: '000000' }, expect: anybody(410) },
  { route: 'post /api/auth/step-up', body: { shown: 'sai' }, expect: { strangers: 401, everybody: 422 } },
  { route: 'post /api/account/totp', stepUp: true, expect: { ...ONLY_OFFICIALS, everybody: 200 } },
  { route: 'post /api/account/totp/confirm', body: { code: 'sai' }, expect: { ...ONLY_OFFICIALS, everybody: 400 } },
  { route: 'post /api/account/totp/remove', body: { code: 'khong-co' }, expect: { ...ONLY_OFFICIALS, everybody: 422 } },
  { route: 'get /api/admin/officials', expect: only(200, ...ADMINS) },
  { route: 'post /api/admin/officials/search', body: { text: '' }, expect: only(200, ...ADMINS) },
  { route: 'post /api/admin/officials', stepUp: true, body: {}, expect: only(400, ...ADMINS) },
  { route: 'get /api/admin/officials/{id}', about: 'official', expect: within(200) },
  { route: 'patch /api/admin/officials/{id}', stepUp: true, about: 'official', body: {}, expect: within(200) },
  { route: 'post /api/admin/officials/{id}/roles', stepUp: true, about: 'official', body: ROLE, expect: { ...within(200), foreignAdmin: 403 } },
  { route: 'delete /api/admin/officials/{id}/roles', stepUp: true, about: 'official', query: 'agencyCode=H56.30&division=LD&role=approver', expect: { ...within(200), foreignAdmin: 403 } },
  { route: 'post /api/admin/officials/{id}/disable', about: 'official', expect: wholly(200) },
  { route: 'post /api/admin/officials/{id}/enable', about: 'official', stepUp: true, expect: wholly(200) },
  { route: 'post /api/admin/officials/{id}/invitation', stepUp: true, about: 'official', expect: wholly(201) },
  { route: 'post /api/admin/officials/{id}/sessions/end', about: 'official', expect: within(200) },
  { route: 'post /api/admin/officials/{id}/totp/remove', stepUp: true, about: 'official', expect: wholly(200) },
];
