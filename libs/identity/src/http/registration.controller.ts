import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CivilDay, Defect } from '@app/kernel';
import { BeginSession, type Visit } from '../commands/begin-session.js';
import { Challenges } from '../commands/challenges.js';
import { Register } from '../commands/register.js';
import { maskedNumber, mobileNumber } from '../domain/mobile-number.js';
import type { Registration } from '../domain/registration.js';
import { Public } from './access.decorators.js';
import { LoggedInDto } from './auth.dto.js';
import { codeRequest } from './code-request.js';
import { type AnswerLogIn, LogInAnswer, TellsToken } from './logged-in.js';
import { ChallengeDto, CodeRequestDto, ConfirmRegistrationDto, RegisterDto, ResendDto } from './registration.dto.js';
import { CurrentVisit } from './visit.js';

@ApiTags('auth')
@Public()
@Controller('api/auth')
export class RegistrationController {
  constructor(
    private readonly challenges: Challenges,
    private readonly register: Register,
    private readonly beginSession: BeginSession,
  ) {}

  /** Proof of work to be done before a message is sent to somebody. */
  @Get('challenge')
  async challenge(): Promise<ChallengeDto> {
    return this.challenges.issue();
  }

  /** Sends a code to the number. The same answer whether the number or the person has an account. */
  @Post('register')
  @HttpCode(202)
  async begin(@Body() { altcha, ...asked }: RegisterDto, @Ip() address: string): Promise<CodeRequestDto> {
    await this.challenges.use(altcha);
    const registration = registrationOf(asked);
    return codeRequest(await this.register.begin(registration, address), maskedNumber(registration.phone));
  }

  /** Sends another code for the same registration; the one before is worth nothing then. */
  @Post('register/resend')
  @HttpCode(202)
  async resend(@Body() { request }: ResendDto, @Ip() address: string): Promise<CodeRequestDto> {
    return codeRequest(await this.register.resend(request, address), null);
  }

  /** Makes the account and logs in. */
  @Post('register/confirm')
  @TellsToken()
  async confirm(
    @Body() { request, code, password }: ConfirmRegistrationDto,
    @CurrentVisit() visit: Visit,
    @LogInAnswer() answer: AnswerLogIn,
  ): Promise<LoggedInDto> {
    const id = await this.register.confirm({ request, code, password });
    const session = await this.beginSession.run(id, 'registration', visit);
    if (!session) throw new Defect('an account that was just made cannot log in');
    return answer(session);
  }
}

function registrationOf({ kind, fullName, phone, email, language, ...more }: Omit<RegisterDto, 'altcha'>): Registration {
  const contact = {
    fullName: fullName.trim(),
    phone: mobileNumber(phone) ?? phone,
    email: email ?? null,
    language: language ?? 'vi',
  };
  const { personalId = '', birthDate = '', organizationCode = '', representativeName = '', representativeId = '' } = more;
  return kind === 'CITIZEN'
    ? { kind, ...contact, personalId, birthDate: birthDate as CivilDay }
    : { kind, ...contact, organizationCode, representativeName, representativeId };
}
