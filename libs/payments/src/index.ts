/** Payments: amounts asked, settled and refunded, gateways, receipts. */
export { AskedPayments, AskedPaymentsModule } from './asked-payments.js';
export { AskPayment, type Asked } from './commands/ask-payment.js';
export { SettleOrder } from './commands/settle-order.js';
export { dueNow, type Ending, type PayingMoment, staysOwed } from './domain/moments.js';
export type { Collect, Payment, PaymentLine, Receipt } from './domain/payment.js';
export type { PaymentsObstacle } from './domain/payments.obstacles.js';
export { PAYMENTS_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { PAYMENTS_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { type PayingDossier, PaymentDossiers } from './payment-dossiers.js';
export { PaymentsModule, type PaymentsSettings } from './payments.module.js';
