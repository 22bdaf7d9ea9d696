import { type AccessRow, anybody, only } from '../access.types.js';
import { NOBODYS, seenWith } from './dossiers.js';

const NO_PAYMENT = { id: '00000000-0000-4000-8000-000000000000' };

/** Papers of a dossier and what is paid for it. Without a payment of that id everybody who may ask is told so. */
export const PAPER_AND_PAYMENT_ROWS: readonly AccessRow[] = [
  { route: 'get /api/dossiers/{code}/papers', about: 'dossier', expect: seenWith(200) },
  { route: 'get /api/dossiers/{code}/papers/{kind}.pdf', about: 'dossier', more: { kind: 'appointmentSlip' }, expect: NOBODYS },
  { route: 'get /api/dossiers/{code}/papers/{kind}/draft.pdf', about: 'dossier', more: { kind: 'appointmentSlip' }, expect: NOBODYS },
  {
    // The words of the office before they are sent: applicants have no such paper.
    route: 'post /api/dossiers/{code}/papers/{kind}/preview.pdf', about: 'dossier', more: { kind: 'supplementRequest' }, body: { step: 'intake', reason: 'thiếu giấy tờ' },
    expect: { ...seenWith(200), citizen: 404, otherCitizen: 404 },
  },
  { route: 'get /api/dossiers/{code}/payments', about: 'dossier', expect: seenWith(200) },
  { route: 'post /api/dossiers/{code}/payments/{id}/start', about: 'dossier', more: NO_PAYMENT, body: {}, expect: NOBODYS },
  { route: 'post /api/dossiers/{code}/payments/{id}/cash', about: 'dossier', more: NO_PAYMENT, body: { amount: 1 }, expect: NOBODYS },
  { route: 'post /api/dossiers/{code}/payments/{id}/refund', about: 'dossier', more: NO_PAYMENT, body: { reason: 'thử hoàn lại khoản đã nộp' }, expect: NOBODYS },
  { route: 'get /api/dossiers/{code}/payments/{id}/receipt.pdf', about: 'dossier', more: NO_PAYMENT, expect: NOBODYS },
  // Gateways call without a log-in: a call without their signature is worth nothing.
  { route: 'get /api/payments/notify/{gateway}', about: 'gateway', expect: anybody(404) },
  { route: 'post /api/payments/notify/{gateway}', about: 'gateway', body: {}, expect: anybody(404) },
  // Only who keeps the register of that agency has it.
  { route: 'get /api/papers/dossier-register.pdf', query: 'agency=H56.30&from=2026-11-01&to=2026-11-02', expect: { ...NOBODYS, intakeOfficer: 200, centerLeader: 200 } },
  { route: 'get /api/payments/refunds-due', expect: only(200, 'centerLeader') },
  // No such money: to whom the route is meant.
  { route: 'post /api/payments/refunds-due/{orderId}', about: 'gateway', body: { amount: 1_000, reason: 'thử hoàn lại khoản đã nộp' }, expect: only(404, 'centerLeader') },
  { route: 'get /api/payments/return', expect: anybody(200) },
];
