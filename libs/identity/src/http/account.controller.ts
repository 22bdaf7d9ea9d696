import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Blocked, Defect } from '@app/kernel';
import { ChangeAccount } from '../commands/change-account.js';
import { ChangePassword } from '../commands/change-password.js';
import type { Actor } from '../domain/actor.js';
import { Sessions } from '../queries/sessions.js';
import { RegisteredStore } from '../store/registered.store.js';
import { CurrentActor, Permission, StepUp } from './access.decorators.js';
import { ChangeAccountDto, ChangePasswordDto, OwnAccountDto, SessionsDto } from './account.dto.js';
import { CurrentToken } from './visit.js';

@ApiTags('account')
@Permission('account.self')
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly registered: RegisteredStore,
    private readonly changeAccount: ChangeAccount,
    private readonly changePassword: ChangePassword,
    private readonly sessions: Sessions,
  ) {}

  /** One's own account. */
  @Get()
  async read(@CurrentActor() { accountId }: Actor): Promise<OwnAccountDto> {
    const account = await this.registered.details(accountId);
    if (!account) throw new Defect('an account that is logged in is not there', { accountId });
    const { id, phoneConfirmedAt, ...shown } = account;
    return { accountId: id, phoneConfirmed: phoneConfirmedAt !== null, ...shown };
  }

  /** Changes the language of messages, and the e-mail address: a forgotten password finds the way back through it, and the address before is told. */
  @Patch()
  @StepUp({ onlyWith: 'email' })
  async change(@CurrentActor() actor: Actor, @Body() { language, email }: ChangeAccountDto): Promise<OwnAccountDto> {
    await this.changeAccount.run(actor.accountId, { language, email });
    return this.read(actor);
  }

  /** Chooses another password. Every other session ends. */
  @Post('password')
  @HttpCode(204)
  async password(
    @CurrentActor() { accountId }: Actor,
    @CurrentToken() token: string,
    @Body() { current, password }: ChangePasswordDto,
  ): Promise<void> {
    await this.changePassword.run({ accountId, token, current, password });
  }

  /** Where one is logged in, newest use first. */
  @Get('sessions')
  async list(@CurrentActor() actor: Actor, @CurrentToken() token: string): Promise<SessionsDto> {
    const items = await this.sessions.listOf(actor, token);
    return { items: items.map(({ id, agent, createdAt, lastSeenAt, isThis }) => ({ id, agent, createdAt, lastSeenAt, isThis })) };
  }

  /** Ends every session but this one. */
  @Delete('sessions')
  @HttpCode(204)
  async endOthers(@CurrentActor() { accountId }: Actor, @CurrentToken() token: string): Promise<void> {
    await this.sessions.endOthersOf(accountId, token);
  }

  /** Ends one of one's own sessions. */
  @Delete('sessions/:id')
  @HttpCode(204)
  async end(@CurrentActor() { accountId }: Actor, @Param('id') id: string): Promise<void> {
    if (!(await this.sessions.endOf(accountId, id))) throw new Blocked({ code: 'identity.no_such_session', params: {} });
  }
}
