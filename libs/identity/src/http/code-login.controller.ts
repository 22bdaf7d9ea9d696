import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Visit } from '../commands/begin-session.js';
import { Challenges } from '../commands/challenges.js';
import { ChoosePassword } from '../commands/choose-password.js';
import { LogInByCode } from '../commands/log-in-by-code.js';
import { RecoverPassword } from '../commands/recover-password.js';
import { Public } from './access.decorators.js';
import { LoggedInDto } from './auth.dto.js';
import { codeRequest } from './code-request.js';
import { type AnswerLogIn, LogInAnswer, TellsToken } from './logged-in.js';
import { AskCodeDto, CodeRequestDto, ConfirmCodeDto, ResendDto, ResetPasswordDto } from './registration.dto.js';
import { CurrentVisit } from './visit.js';

@ApiTags('auth')
@Public()
@Controller('api/auth')
export class CodeLoginController {
  constructor(
    private readonly challenges: Challenges,
    private readonly logInByCode: LogInByCode,
    private readonly recoverPassword: RecoverPassword,
    private readonly choosePassword: ChoosePassword,
  ) {}

  /** Sends a code to the number of the account. The same answer whether there is such an account. Not for officials. */
  @Post('code')
  @HttpCode(202)
  async ask(@Body() { altcha, login }: AskCodeDto, @Ip() address: string): Promise<CodeRequestDto> {
    await this.challenges.use(altcha);
    return codeRequest(await this.logInByCode.ask(login, address), null);
  }

  /** Sends another code for the same log-in; the one before is worth nothing then. */
  @Post('code/resend')
  @HttpCode(202)
  async resend(@Body() { request }: ResendDto, @Ip() address: string): Promise<CodeRequestDto> {
    return codeRequest(await this.logInByCode.resend(request, address), null);
  }

  /** Logs in. */
  @Post('code/confirm')
  @TellsToken()
  @HttpCode(200)
  async confirm(
    @Body() { request, code }: ConfirmCodeDto,
    @CurrentVisit() visit: Visit,
    @LogInAnswer() answer: AnswerLogIn,
  ): Promise<LoggedInDto> {
    return answer(await this.logInByCode.confirm({ request, code, visit }));
  }

  /** Sends a token to choose a new password with, to the number or the e-mail address of the account. The same answer whether there is such an account. */
  @Post('password/forgot')
  @HttpCode(202)
  async forgot(@Body() { altcha, login }: AskCodeDto, @Ip() address: string): Promise<void> {
    await this.challenges.use(altcha);
    await this.recoverPassword.ask(login, address);
  }

  /** Chooses a password with a token: a forgotten one, or the first. Ends every session; log in after it. */
  @Post('password/reset')
  @HttpCode(204)
  async reset(@Body() { token, password }: ResetPasswordDto): Promise<void> {
    await this.choosePassword.run(token, password);
  }
}
