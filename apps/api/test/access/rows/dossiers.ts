import { type AccessRow, type Expectations, loggedIn, only } from '../access.types.js';

/** Who configures and who reads the log are refused before anything is looked for. */
export const WITHOUT_DOSSIERS = { systemAdmin: 403, auditor: 403, procedureApprover: 403, foreignAdmin: 403, foreignAuditor: 403 } as const;

/** Of the dossier's own agency, in a division that takes part in the procedure. */
const INVOLVED = ['intakeOfficer', 'centerLeader', 'specialist', 'divisionHead', 'approver', 'consultee'] as const;
export const NOBODYS = { everybody: 404, strangers: 401, ...WITHOUT_DOSSIERS } as const;
/** Where a dossier is seen at all this is the answer; elsewhere it is not there. */
export const seenWith = (status: number): Expectations => ({
  ...NOBODYS,
  citizen: [status, 404, 404],
  otherCitizen: [404, status, 404],
  ...Object.fromEntries(INVOLVED.map((user) => [user, [status, 404, 404]])),
  foreigners: [404, status, 404],
});
const SEEN_BY = seenWith(200);
/** Between officials: applicants are refused before anything is looked for. */
const notedWith = (status: number): Expectations => ({ ...seenWith(status), citizen: 403, otherCitizen: 403, enterprise: 403 });
const REFUSED_WHERE_SEEN = seenWith(403);
const opening = (agencyCode: string) => ({ procedureCode: '1.999999', agencyCode, channel: 'ONLINE', form: { house: { area: 80 } } });

/** Dossiers and the queues of work. */
export const DOSSIER_ROWS: readonly AccessRow[] = [
  { route: 'post /api/dossiers', act: 'online', body: opening('H56.30'), expect: { ...only(403, 'officials'), applicants: 201 } },
  {
    route: 'post /api/dossiers', act: 'over the counter', body: { ...opening('H56.30'), channel: 'DIRECT' },
    expect: { ...only(403), intakeOfficer: 201 },
  },
  { route: 'get /api/dossiers/{code}', about: 'dossier', expect: SEEN_BY },
  { route: 'get /api/dossiers/{code}/due-shown', about: 'dossier', query: 'at=2026-01-05T00:00:00.000Z', expect: SEEN_BY },
  {
    route: 'post /api/dossiers/{code}/commands', act: 'refuse at intake without a reason', about: 'dossier',
    body: { command: 'complete', expectedVersion: 1, data: { step: 'intake', outcome: 'refuse' } },
    expect: { ...REFUSED_WHERE_SEEN, intakeOfficer: [422, 404, 404], foreignIntakeOfficer: [404, 422, 404] },
  },
  {
    route: 'post /api/dossiers/{code}/commands', act: 'approve before its time', about: 'dossier',
    body: { command: 'complete', expectedVersion: 1, data: { step: 'approve', outcome: 'approve' } },
    expect: seenWith(409),
  },
  {
    // 409: the right person at the wrong time. Nothing is running before it was accepted.
    route: 'post /api/dossiers/{code}/commands', act: 'stop', about: 'dossier',
    body: { command: 'stop', expectedVersion: 1, data: { reason: 'thử' } },
    expect: { ...REFUSED_WHERE_SEEN, centerLeader: [409, 404, 404], approver: [409, 404, 404], foreignApprover: [404, 409, 404], foreignCenterLeader: [404, 409, 404] },
  },
  {
    route: 'post /api/dossiers/{code}/commands', act: 'release what one has not taken', about: 'dossier',
    body: { command: 'release', expectedVersion: 1, data: { step: 'intake' } },
    expect: REFUSED_WHERE_SEEN,
  },
  {
    // 422: the right person, and nothing was claimed.
    route: 'post /api/dossiers/{code}/commands', act: 'judge an exemption', about: 'dossier',
    body: { command: 'confirm-exemption', expectedVersion: 1, data: { exemption: 'poorHousehold' } },
    expect: { ...REFUSED_WHERE_SEEN, intakeOfficer: [422, 404, 404], foreignIntakeOfficer: [404, 422, 404] },
  },
  {
    // 409: an official who may see it, and nothing was forwarded.
    route: 'post /api/dossiers/{code}/commands', act: 'recall what was not forwarded', about: 'dossier',
    body: { command: 'recall', expectedVersion: 1, data: { reason: 'nhầm' } },
    expect: { ...seenWith(409), citizen: [403, 404, 404], otherCitizen: [404, 403, 404] },
  },
  {
    // 409: whoever may see it is told that no system is waited for there.
    route: 'post /api/dossiers/{code}/commands', act: 'stand in for no system', about: 'dossier',
    body: { command: 'stand-in', expectedVersion: 1, data: { step: 'intake', reason: 'thử' } },
    expect: seenWith(409),
  },
  { route: 'get /api/dossiers', query: 'text=H56', expect: { ...loggedIn(200), ...WITHOUT_DOSSIERS } },
  { route: 'post /api/dossiers/search', body: { text: 'H56' }, expect: { ...loggedIn(200), ...WITHOUT_DOSSIERS } },
  { route: 'get /api/dossiers/{code}/process.bpmn', about: 'dossier', expect: SEEN_BY },
  { route: 'get /api/dossiers/{code}/rules', about: 'dossier', expect: SEEN_BY },
  { route: 'get /api/dossiers/{code}/assignable', about: 'dossier', query: 'step=intake', expect: SEEN_BY },
  { route: 'get /api/dossiers/{code}/notes', about: 'dossier', expect: notedWith(200) },
  { route: 'post /api/dossiers/{code}/notes', about: 'dossier', body: { text: 'Đã gọi điện cho người nộp.' }, expect: notedWith(201) },
  { route: 'get /api/tasks/counts', expect: { ...loggedIn(200), ...WITHOUT_DOSSIERS } },
  { route: 'get /api/tasks', query: 'scope=division', expect: { ...loggedIn(200), ...WITHOUT_DOSSIERS } },
  { route: 'post /api/calendars/decisions', stepUp: true, body: {}, expect: only(400, 'systemAdmin', 'foreignAdmin') },
  // No decision was made here: whoever may ask is told so.
  { route: 'get /api/calendars/decisions/{number}', about: 'decision', expect: only(404, 'systemAdmin', 'foreignAdmin') },
];
