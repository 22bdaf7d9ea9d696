import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Configuration } from '@app/platform';
import type { Visit } from '../commands/begin-session.js';
import { LogIn } from '../commands/log-in.js';
import type { Actor } from '../domain/actor.js';
import { passwordNeeds } from '../domain/password-policy.js';
import { Sessions } from '../queries/sessions.js';
import { CurrentActor, Permission, Public } from './access.decorators.js';
import { AccountDto, LoginAnswerDto, LoginDto, PasswordRuleDto, SessionDto } from './auth.dto.js';
import { accountOf, type Answer, type AnswerLogIn, LogInAnswer, TellsToken } from './logged-in.js';
import { endedCookie, presentedToken } from './session-token.js';
import { CurrentVisit } from './visit.js';

@ApiTags('auth')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly logIn: LogIn,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  /** Begins a session: its token is in the cookie `__Host-motcua`, and in the answer to a program that asks for it. Officials may have a second step to take first. */
  @Public()
  @TellsToken()
  @Post('login')
  @HttpCode(200)
  async login(
    @Body() { login, password }: LoginDto,
    @CurrentVisit() visit: Visit,
    @LogInAnswer() answer: AnswerLogIn,
  ): Promise<LoginAnswerDto> {
    const done = await this.logIn.run({ login, password, ...visit });
    if (!('step' in done)) return answer(done);
    return { loginId: done.loginId, ...(done.step === 'code' ? { needsCode: true } : { needsEnrolment: true }) };
  }

  /** Ends the session at once. */
  @Permission('account.self')
  @Post('logout')
  @HttpCode(204)
  async logout(@Headers() headers: IncomingHttpHeaders, @Res({ passthrough: true }) answer: Answer): Promise<void> {
    const presented = presentedToken(headers);
    if (presented) await this.sessions.end(presented.token);
    answer.header('set-cookie', endedCookie());
  }

  /** Who is logged in, if anybody: what a page asks first, where nobody is no error. */
  @Public()
  @Get('session')
  async session(@Headers() headers: IncomingHttpHeaders): Promise<SessionDto> {
    const presented = presentedToken(headers);
    const actor = presented && (await this.sessions.actorOf(presented.token));
    return { account: actor ? accountOf(actor) : null };
  }

  /** What a new password must have here, for the forms that ask for one. */
  @Public()
  @Get('password-rule')
  passwordRule(): PasswordRuleDto {
    return { needs: [...passwordNeeds(this.configuration.PASSWORD_POLICY)] };
  }

  /** Who is asking. */
  @Permission('account.self')
  @Get('me')
  me(@CurrentActor() actor: Actor): AccountDto {
    return accountOf(actor);
  }
}
