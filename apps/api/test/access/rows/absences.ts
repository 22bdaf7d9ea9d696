import type { AccessRow } from '../access.types.js';

/** Whom nobody stands in for at a desk. */
const WITHOUT_DESK = { systemAdmin: 404, procedureApprover: 404, auditor: 404, foreignAdmin: 404, foreignAuditor: 404 } as const;
const ONLY_OFFICIALS = { strangers: 401, applicants: 403 } as const;
/** Substituted by nobody there is: the answer shows whose absence one may record. The days are long past. */
const ABSENCE = { substituteId: '01900000-0000-7000-8000-00000000dead', from: '2026-01-01T00:00:00+07:00', until: '2026-01-02T00:00:00+07:00', reason: 'Nghỉ phép' };

/** The official these are about is the clerk of the first commune, or of the second. Heads answer for their division, the leadership for its agency. */
export const ABSENCE_ROWS: readonly AccessRow[] = [
  { route: 'get /api/absences/mine', expect: { ...ONLY_OFFICIALS, everybody: 200 } },
  { route: 'get /api/absences', expect: { ...ONLY_OFFICIALS, everybody: 200 } },
  { route: 'post /api/absences/officials', body: {}, expect: { ...ONLY_OFFICIALS, everybody: 200 } },
  { route: 'post /api/absences/substitutes', body: {}, expect: { ...ONLY_OFFICIALS, everybody: 200, ...WITHOUT_DESK } },
  { route: 'post /api/absences', act: 'one’s own', body: ABSENCE, expect: { ...ONLY_OFFICIALS, everybody: 422, ...WITHOUT_DESK } },
  {
    route: 'post /api/absences', act: 'of another', about: 'official', body: (officialId) => ({ ...ABSENCE, officialId }),
    expect: { ...ONLY_OFFICIALS, everybody: 404, approver: [422, 404, 404], foreignApprover: [404, 422, 404], systemAdmin: [422, 422, 404], foreignAdmin: [404, 422, 404] },
  },
  {
    route: 'post /api/absences/{id}/end', about: 'absence',
    expect: { ...ONLY_OFFICIALS, everybody: 404, approver: [200, 404, 404], foreignApprover: [404, 200, 404], systemAdmin: [200, 200, 404], foreignAdmin: [404, 200, 404] },
  },
];
