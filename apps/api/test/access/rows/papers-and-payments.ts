import { type AccessRow, anybody, type Expectations, only } from '../access.types.js';
import { COUNTED_WRONGLY } from '../given-things.js';
import { NOBODYS, seenWith } from './dossiers.js';

/** Who took the money in, who gives it back: others of whom the dossier is are told that it is not theirs to do. */
const TO_COLLECT: Expectations = { ...seenWith(403), intakeOfficer: [422, 404, 404], foreignIntakeOfficer: [404, 422, 404] };
const TO_REFUND: Expectations = { ...seenWith(403), centerLeader: [409, 404, 404], foreignCenterLeader: [404, 409, 404] };
const TO_PAY: Expectations = { ...seenWith(403), citizen: [201, 404, 404], otherCitizen: [404, 201, 404], intakeOfficer: [201, 404, 404], foreignIntakeOfficer: [404, 201, 404] };
/** What a result will say is for officials, until its applicant is asked about it. */
const DRAFT: Expectations = { ...seenWith(200), citizen: [403, 404, 404], otherCitizen: [404, 403, 404] };

/** Papers of a dossier that was taken in, and its payments: one asked, one settled. */
export const PAPER_AND_PAYMENT_ROWS: readonly AccessRow[] = [
  { route: 'get /api/dossiers/{code}/papers', about: 'dossier', expect: seenWith(200) },
  { route: 'get /api/dossiers/{code}/papers/{kind}.pdf', about: 'takenIn', more: { kind: 'appointmentSlip' }, expect: seenWith(200) },
  { route: 'get /api/dossiers/{code}/papers/{kind}/draft.pdf', about: 'takenIn', more: { kind: 'permit' }, expect: DRAFT },
  {
    // The words of the office before they are sent: applicants have no such paper.
    route: 'post /api/dossiers/{code}/papers/{kind}/preview.pdf', about: 'dossier', more: { kind: 'supplementRequest' }, body: { step: 'intake', reason: 'thiếu giấy tờ' },
    expect: { ...seenWith(200), citizen: 404, otherCitizen: 404 },
  },
  { route: 'get /api/dossiers/{code}/payments', about: 'dossier', expect: seenWith(200) },
  { route: 'post /api/dossiers/{code}/payments/{id}/start', about: 'asked', body: {}, expect: TO_PAY },
  { route: 'post /api/dossiers/{code}/payments/{id}/cash', about: 'asked', body: { amount: COUNTED_WRONGLY }, expect: TO_COLLECT },
  { route: 'post /api/dossiers/{code}/payments/{id}/refund', about: 'asked', body: { reason: 'thử hoàn lại khoản đã nộp' }, expect: TO_REFUND },
  { route: 'get /api/dossiers/{code}/payments/{id}/receipt.pdf', about: 'settled', expect: seenWith(200) },
  // Gateways call without a log-in: a call without their signature is worth nothing.
  { route: 'get /api/payments/notify/{gateway}', about: 'gateway', expect: anybody(404) },
  { route: 'post /api/payments/notify/{gateway}', about: 'gateway', body: {}, expect: anybody(404) },
  // Only who keeps the register of that agency has it.
  { route: 'get /api/papers/dossier-register.pdf', query: 'agency=H56.30&from=2026-11-01&to=2026-11-02', expect: { ...NOBODYS, intakeOfficer: 200, centerLeader: 200 } },
  { route: 'get /api/payments/refunds-due', expect: only(200, 'centerLeader', 'foreignCenterLeader') },
  // No such money: to whom the route is meant.
  { route: 'post /api/payments/refunds-due/{orderId}', about: 'gateway', body: { amount: 1_000, reason: 'thử hoàn lại khoản đã nộp' }, expect: only(404, 'centerLeader', 'foreignCenterLeader') },
  { route: 'get /api/payments/return', expect: anybody(200) },
];
