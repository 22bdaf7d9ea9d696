import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { RefundDueLine } from '@app/contracts';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import { ReturnMoney } from '../commands/return-money.js';
import { MoneyReturnedDto } from './payments.dto.js';

@ApiTags('payments')
@Controller('api/payments/refunds-due')
export class RefundsController {
  constructor(private readonly returning: ReturnMoney) {}

  /** Money that came for what was settled already, in the agencies whose center one heads; the longest due first. */
  @Permission('payments.refund')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<readonly RefundDueLine[]> {
    return this.returning.list(actor);
  }

  /** Records that it was given back, and how. */
  @Permission('payments.refund')
  @Post(':orderId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  record(@Param('orderId') orderId: string, @Body() { amount, reason }: MoneyReturnedDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.returning.record(orderId, { amount, reason }, actor);
  }
}
