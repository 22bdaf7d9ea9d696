import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { Pay } from './commands/pay.js';
import { ReturnMoney } from './commands/return-money.js';
import { SettleOrder } from './commands/settle-order.js';
import { GatewayCallsController } from './http/gateway-calls.controller.js';
import { PaymentsController } from './http/payments.controller.js';
import { RefundsController } from './http/refunds.controller.js';
import { PAYMENT_GATEWAYS } from './messages/payment-gateway.js';
import { type VnpaySettings, VnpayGateway } from './messages/vnpay-gateway.js';
import { PaymentViews } from './queries/payment-views.js';
import { SandboxBank, type SandboxSettings } from './sandbox/sandbox-bank.js';
import { SandboxCalls } from './sandbox/sandbox-calls.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { AttemptStore } from './store/attempt.store.js';
import { PaymentStore } from './store/payment.store.js';
import { RefundDueStore } from './store/refund-due.store.js';

export interface PaymentsSettings {
  readonly vnpay?: VnpaySettings;
  /** A bank that is none: for demonstrations and tests only. */
  readonly sandbox?: SandboxSettings;
}

/** Payments: what is asked, settled and given back. Needs `PaymentDossiers` from whoever composes the house. */
@Module({})
export class PaymentsModule {
  static forRoot({ vnpay, sandbox }: PaymentsSettings): DynamicModule {
    const bank = sandbox && new SandboxBank(sandbox);
    const calls = bank && new SandboxCalls(bank);
    const pretended = sandbox && calls && new VnpayGateway({
      ...sandbox, name: 'sandbox', payUrl: '/sandbox-gateway/pay', returnUrl: '/api/payments/return', queryUrl: () => calls.url('/sandbox-gateway/query'),
    });
    const gateways = [...(vnpay ? [new VnpayGateway(vnpay)] : []), ...(pretended ? [pretended] : [])];
    return {
      module: PaymentsModule,
      imports: [IdentityModule],
      controllers: [PaymentsController, RefundsController, GatewayCallsController, ...(bank ? [SandboxController] : [])],
      providers: [
        Pay, PaymentViews, ReturnMoney, SettleOrder, PaymentStore, AttemptStore, RefundDueStore,
        { provide: PAYMENT_GATEWAYS, useValue: gateways },
        ...(bank && calls ? [{ provide: SandboxBank, useValue: bank }, { provide: SandboxCalls, useValue: calls }] : []),
      ],
      exports: [SettleOrder],
    };
  }
}
