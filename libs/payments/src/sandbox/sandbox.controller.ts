import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@app/identity';
import type { Parameters } from '../domain/vnpay-query.js';
import { SandboxCalls } from './sandbox-calls.js';
import { SandboxBank } from './sandbox-bank.js';
import { SandboxChoiceDto } from './sandbox.dto.js';
import { notOursPage, payPage } from './sandbox-pages.js';

interface Request {
  readonly url: string;
  readonly raw: { readonly socket: { readonly localPort?: number } };
}
interface Reply {
  status(code: number): { header(name: string, value: string): unknown };
}

/** The pages and calls of the bank that is none. Composed in for demonstrations only. */
@ApiExcludeController()
@Controller('sandbox-gateway')
export class SandboxController {
  constructor(
    private readonly bank: SandboxBank,
    private readonly calls: SandboxCalls,
  ) {}

  @Public()
  @Get('pay')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('x-robots-tag', 'noindex')
  page(@Req() request: Request): string {
    const query = request.url.slice(request.url.indexOf('?') + 1);
    const order = this.bank.orderOf(query);
    return order ? payPage(order, query) : notOursPage();
  }

  @Public()
  @Get('choose')
  @Header('content-type', 'text/html; charset=utf-8')
  async choose(@Query() { order: query, choice }: SandboxChoiceDto, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<string> {
    const order = this.bank.orderOf(query);
    if (!order) return notOursPage();
    const told = this.bank.choose(order, choice);
    this.calls.at(request.raw.socket.localPort);
    if (choice === 'delay') this.calls.later(order.orderId);
    else await this.calls.notify(told);
    reply.status(303).header('location', `${order.returnUrl}?${told}`);
    return '';
  }

  @Public()
  @Post('query')
  @HttpCode(200)
  query(@Body() asked: Parameters): Parameters {
    return this.bank.answerTo(asked);
  }
}
