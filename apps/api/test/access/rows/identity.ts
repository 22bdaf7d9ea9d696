import { type AccessRow, anybody, loggedIn } from '../access.types.js';

const SOLVED_BY_NOBODY = { altcha: 'bm9ib2R5', login: 'khong.co.ai' };

/** Logging in and one's own account. Refusals of what is asked (422, 410) show that the door is open. */
export const IDENTITY_ROWS: readonly AccessRow[] = [
  { route: 'get /api/auth/challenge', expect: anybody(200) },
  { route: 'post /api/auth/login', body: { login: 'khong.co.ai', password: 'sai' }, expect: anybody(401) },
  { route: 'post /api/auth/register', body: {}, expect: anybody(400) },
  { route: 'post /api/auth/register/resend', body: { request: 'A'.repeat(43) }, expect: anybody(410) },
  { route: 'post /api/auth/register/confirm', body: { request: 'A'.repeat(43), code: '000000', password: 'Ba con thuyền 1!' }, expect: anybody(422) },
  { route: 'post /api/auth/code', body: SOLVED_BY_NOBODY, expect: anybody(422) },
  { route: 'post /api/auth/code/resend', body: { request: 'A'.repeat(43) }, expect: anybody(410) },
  { route: 'post /api/auth/code/confirm', body: { request: 'A'.repeat(43), code: '000000' }, expect: anybody(422) },
  { route: 'post /api/auth/password/forgot', body: SOLVED_BY_NOBODY, expect: anybody(422) },
  { route: 'post /api/auth/password/reset', body: { token: 'A'.repeat(22), password: 'Ba con thuyền 1!' }, expect: anybody(410) },
  // Not configured here: anybody is told so.
  { route: 'get /api/auth/oidc', expect: anybody(200) },
  { route: 'get /api/auth/oidc/start', expect: anybody(404) },
  { route: 'get /api/auth/oidc/callback', expect: anybody(404) },
  { route: 'get /api/auth/password-rule', expect: anybody(200) },
  { route: 'get /api/auth/session', expect: anybody(200) },
  { route: 'get /api/auth/me', expect: loggedIn(200) },
  { route: 'get /api/account', expect: loggedIn(200) },
  { route: 'patch /api/account', body: { language: 'vi' }, expect: loggedIn(200) },
  { route: 'patch /api/account', act: 'the address', stepUp: true, body: { email: 'mau@example.vn' }, expect: loggedIn(200) },
  { route: 'post /api/account/password', body: { current: 'sai', password: 'Ba con thuyền 1!' }, expect: loggedIn(422) },
  { route: 'get /api/account/sessions', expect: loggedIn(200) },
  // `own` is a session of whoever asks, `others` one of somebody else.
  { route: 'delete /api/account/sessions/{id}', about: 'session', expect: loggedIn([204, 404, 404]) },
  { route: 'delete /api/account/sessions', endsSession: true, expect: loggedIn(204) },
  { route: 'post /api/auth/logout', endsSession: true, expect: loggedIn(204) },
];
