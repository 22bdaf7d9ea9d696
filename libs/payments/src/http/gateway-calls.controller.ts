import { Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { SettleOrder } from '../commands/settle-order.js';
import { PaymentDossiers } from '../payment-dossiers.js';
import { returnPage } from './return-page.js';

interface Request {
  readonly url: string;
}
const queryOf = ({ url }: Request): string => (url.includes('?') ? url.slice(url.indexOf('?') + 1) : '');

/** Calls of a gateway, and browsers that come back from one. Nobody is logged in here: a signature is what counts. */
@ApiTags('payments')
@Controller('api/payments')
export class GatewayCallsController {
  constructor(
    private readonly settle: SettleOrder,
    private readonly dossiers: PaymentDossiers,
  ) {}

  /** The server call of a gateway, in its own scheme: `RspCode` says how it was taken. The same call gets the same answer. */
  @Public()
  @Get('notify/:gateway')
  notify(@Param('gateway') gateway: string, @Req() request: Request): Promise<Readonly<Record<string, string>>> {
    return this.settle.hear(gateway, queryOf(request));
  }

  /** The same for gateways that post; the parameters are in the address. */
  @Public()
  @Post('notify/:gateway')
  @HttpCode(200)
  notified(@Param('gateway') gateway: string, @Req() request: Request): Promise<Readonly<Record<string, string>>> {
    return this.settle.hear(gateway, queryOf(request));
  }

  /** The payer is back: says what is known so far, and goes on to the dossier by itself. */
  @Public()
  @Get('return')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('x-robots-tag', 'noindex')
  @ApiExcludeEndpoint()
  async returned(@Req() request: Request): Promise<string> {
    const found = await this.settle.returned(queryOf(request));
    const code = found && (await this.dossiers.codeOf(found.attempt.dossierId));
    return returnPage(code ?? null, found?.isPaid ? 'paid' : found ? found.state : 'unknown');
  }
}
