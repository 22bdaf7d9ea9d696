import { Body, Controller, Get, Header, HttpCode, Ip, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import { Pay } from '../commands/pay.js';
import { PaymentViews, type PaymentView } from '../queries/payment-views.js';
import { CashDto, PaymentPathDto, RefundDto, StartedPaymentDto, StartPaymentDto } from './payments.dto.js';

@ApiTags('payments')
@Controller('api/dossiers/:code/payments')
export class PaymentsController {
  constructor(
    private readonly pay: Pay,
    private readonly views: PaymentViews,
  ) {}

  /** What is asked for a dossier, line by line with its grounds, and what became of it. Empty where nothing is to be paid. */
  @Permission('dossiers.read')
  @Get()
  list(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<readonly PaymentView[]> {
    return this.views.list(code, actor);
  }

  /** Begins to pay at the gateway. */
  @Permission('dossiers.act')
  @Post(':id/start')
  @ApiCreatedResponse({ type: StartedPaymentDto })
  async start(@Param() { code, id }: PaymentPathDto, @Body() { language = 'vi' }: StartPaymentDto, @CurrentActor() actor: Actor, @Ip() address: string): Promise<StartedPaymentDto> {
    return { redirect: await this.pay.start(code, id, { actor, address, language }) };
  }

  /** Takes the money at the counter: intake and return officers. */
  @Permission('dossiers.act')
  @Post(':id/cash')
  @HttpCode(200)
  async cash(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string, @Body() { amount }: CashDto, @CurrentActor() actor: Actor): Promise<PaymentView> {
    return this.views.shown(await this.pay.takeCash(code, id, { actor, amount }), actor);
  }

  /** Records that the money was given back: the head of the center. */
  @Permission('dossiers.act')
  @Post(':id/refund')
  @HttpCode(200)
  async refund(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RefundDto, @CurrentActor() actor: Actor): Promise<PaymentView> {
    return this.views.shown(await this.pay.refund(code, id, { actor, reason }), actor);
  }

  /** The receipt, with the amount in words. */
  @Permission('dossiers.read')
  @Get(':id/receipt.pdf')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async receipt(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { name, content } = await this.pay.receipt(code, id, actor);
    return new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
  }
}
