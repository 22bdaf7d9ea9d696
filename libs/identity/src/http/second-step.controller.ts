import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Blocked } from '@app/kernel';
import type { Visit } from '../commands/begin-session.js';
import { SecondFactors } from '../commands/second-factors.js';
import { SecondStep } from '../commands/second-step.js';
import { SecondStepPolicy } from '../commands/second-step-policy.js';
import { StepUps } from '../commands/step-ups.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, Permission, Public, StepUp } from './access.decorators.js';
import { LoggedInDto } from './auth.dto.js';
import { type AnswerLogIn, LogInAnswer, TellsToken } from './logged-in.js';
import { EnrolledDto, EnrolmentDto, LoginIdDto, RecoveryCodesDto, RemoveTotpDto, SecondStepDto, StepUpDto, TotpCodeDto } from './second-step.dto.js';
import { CurrentVisit } from './visit.js';

@ApiTags('auth')
@Controller('api')
export class SecondStepController {
  constructor(
    private readonly secondStep: SecondStep,
    private readonly factors: SecondFactors,
    private readonly policy: SecondStepPolicy,
    private readonly stepUps: StepUps,
  ) {}

  /** Second step of a log-in that answered `needsCode`. */
  @Public()
  @Post('auth/login/totp')
  @TellsToken()
  @HttpCode(200)
  async run(@Body() { loginId, code }: SecondStepDto, @CurrentVisit() visit: Visit, @LogInAnswer() answer: AnswerLogIn): Promise<LoggedInDto> {
    return answer(await this.secondStep.run({ loginId, code, visit }));
  }

  /** Begins to set up the second factor in a log-in that answered `needsEnrolment`. */
  @Public()
  @Post('auth/login/enrol')
  @HttpCode(200)
  enrol(@Body() { loginId }: LoginIdDto): Promise<EnrolmentDto> {
    return this.secondStep.enrol(loginId);
  }

  /** The first code of the application: the factor is in use, and the log-in done. */
  @Public()
  @Post('auth/login/enrol/confirm')
  @TellsToken()
  @HttpCode(200)
  async confirmEnrolment(@Body() { loginId, code }: SecondStepDto, @CurrentVisit() visit: Visit, @LogInAnswer() answer: AnswerLogIn): Promise<EnrolledDto> {
    const { recoveryCodes, ...session } = await this.secondStep.confirmEnrolment({ loginId, code, visit });
    return { ...answer(session), recoveryCodes: [...recoveryCodes] };
  }

  /** Shows again who one is, for five minutes of what is grave. The session goes on under another token; the one before is worth nothing. */
  @Permission('account.self')
  @Post('auth/step-up')
  @TellsToken()
  @HttpCode(200)
  async stepUp(@CurrentActor() actor: Actor, @Body() { shown }: StepUpDto, @CurrentVisit() { previousToken: token = '' }: Visit, @LogInAnswer() answer: AnswerLogIn): Promise<LoggedInDto> {
    return answer(await this.stepUps.run(actor, { token, shown }));
  }

  /** Begins to set up a second factor for one's own account. */
  @Permission('account.official')
  @StepUp()
  @Post('account/totp')
  @HttpCode(200)
  begin(@CurrentActor() { accountId, displayName }: Actor): Promise<EnrolmentDto> {
    return this.factors.begin(accountId, displayName);
  }

  /** The first code of the application: the factor is in use from now on. */
  @Permission('account.official')
  @Post('account/totp/confirm')
  @HttpCode(200)
  async confirm(@CurrentActor() { accountId }: Actor, @Body() { code }: TotpCodeDto): Promise<RecoveryCodesDto> {
    return { recoveryCodes: [...(await this.secondStep.confirm(accountId, code))] };
  }

  /** Takes the second factor away, where none is required. */
  @Permission('account.official')
  @Post('account/totp/remove')
  @HttpCode(204)
  async remove(@CurrentActor() { accountId }: Actor, @Body() { code }: RemoveTotpDto): Promise<void> {
    if (this.policy.isRequired()) throw new Blocked({ code: 'identity.totp_required', params: {} });
    await this.stepUps.checkCode(accountId, code);
    await this.factors.remove(accountId);
  }
}
