import { Injectable } from '@nestjs/common';
import { SettleOrder } from '@app/payments';
import { Round } from './round.js';

const SLEEP_MILLISECONDS = 15_000;
const BATCH = 20;

/** Asks gateways after payments whose end they did not tell. */
@Injectable()
export class ChasePayments extends Round {
  constructor(private readonly orders: SettleOrder) {
    super();
  }

  async look(): Promise<number> {
    await this.orders.chase(BATCH);
    return SLEEP_MILLISECONDS;
  }
}
