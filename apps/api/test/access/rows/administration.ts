import { type AccessRow, anybody, only } from '../access.types.js';

const ROLE = { agencyCode: 'H56.30', division: 'VP', role: 'clerk' };
const ONLY_OFFICIALS = { strangers: 401, applicants: 403 } as const;
/** Good for nobody: the answer shows that the door is open. */
const TICKET = { loginId: 'A'.repeat(43) };

/** Second factors, and officials as their administrators see them. The one administrator here looks after the whole province. */
export const ADMINISTRATION_ROWS: readonly AccessRow[] = [
  { route: 'post /api/auth/login/totp', body: { ...TICKET, code: '000000' }, expect: anybody(410) },
  { route: 'post /api/auth/login/enrol', body: TICKET, expect: anybody(410) },
  { route: 'post /api/auth/login/enrol/confirm', body: { ...TICKET, code: '000000' }, expect: anybody(410) },
  { route: 'post /api/account/totp', expect: { ...ONLY_OFFICIALS, everybody: 200 } },
  { route: 'post /api/account/totp/confirm', body: { code: 'sai' }, expect: { ...ONLY_OFFICIALS, everybody: 400 } },
  { route: 'post /api/account/totp/remove', body: { code: 'khong-co' }, expect: { ...ONLY_OFFICIALS, everybody: 422 } },
  { route: 'get /api/admin/officials', expect: only(200, 'systemAdmin') },
  { route: 'post /api/admin/officials/search', body: { text: '' }, expect: only(200, 'systemAdmin') },
  { route: 'post /api/admin/officials', body: {}, expect: only(400, 'systemAdmin') },
  { route: 'get /api/admin/officials/{id}', about: 'official', expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'patch /api/admin/officials/{id}', about: 'official', body: {}, expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'post /api/admin/officials/{id}/roles', about: 'official', body: ROLE, expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'delete /api/admin/officials/{id}/roles', about: 'official', query: 'agencyCode=H56.30&division=LD&role=approver', expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'post /api/admin/officials/{id}/disable', about: 'official', expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'post /api/admin/officials/{id}/enable', about: 'official', expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'post /api/admin/officials/{id}/invitation', about: 'official', expect: only([201, 201, 404], 'systemAdmin') },
  { route: 'post /api/admin/officials/{id}/sessions/end', about: 'official', expect: only([200, 200, 404], 'systemAdmin') },
  { route: 'post /api/admin/officials/{id}/totp/remove', about: 'official', expect: only([200, 200, 404], 'systemAdmin') },
];
