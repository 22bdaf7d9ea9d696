import { randomBytes } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import { PaymentsModule, type PaymentsSettings } from '@app/payments';

let made: DynamicModule | undefined;
/** One module, however many parts of this process ask; the first says how. */
export const paymentsModule = (options: { readonly isDemo?: boolean } = {}): DynamicModule => (made ??= newPaymentsModule(options));

/** The gateway of the environment, if there is one; in the demo the bank that is none, with a secret of this process alone. */
export function newPaymentsModule({ isDemo = false }: { readonly isDemo?: boolean } = {}, environment: NodeJS.ProcessEnv = process.env): DynamicModule {
  const vnpay = vnpayOf(environment);
  const sandbox = isDemo && !vnpay ? { terminal: 'MOTCUA01', secret: randomBytes(32).toString('hex') } : undefined;
  return PaymentsModule.forRoot({ ...(vnpay && { vnpay }), ...(sandbox && { sandbox }) });
}

function vnpayOf({ VNPAY_URL, VNPAY_QUERY_URL, VNPAY_TERMINAL, VNPAY_SECRET, PORTAL_URL }: NodeJS.ProcessEnv): PaymentsSettings['vnpay'] {
  if (!VNPAY_URL || !VNPAY_QUERY_URL || !VNPAY_TERMINAL || !VNPAY_SECRET || !PORTAL_URL) return undefined;
  const returnUrl = `${PORTAL_URL.replace(/\/+$/, '')}/api/payments/return`;
  return { name: 'vnpay', payUrl: VNPAY_URL, queryUrl: () => VNPAY_QUERY_URL, terminal: VNPAY_TERMINAL, secret: VNPAY_SECRET, returnUrl };
}
