import { IsEmail, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsRealDay } from './is-real-day.js';

const MOBILE = /^(\+?84|0)[\s.-]?[35789]([\s.-]?\d){8}$/;
const ofCitizen = ({ kind }: RegisterDto): boolean => kind === 'CITIZEN';
const ofOrganization = ({ kind }: RegisterDto): boolean => kind !== 'CITIZEN';

export class ChallengeDto {
  /** Give it to an ALTCHA solver; send base64 of `{"challenge": …, "solution": …}` as `altcha`. */
  readonly challenge!: object;
  /** ISO 8601 in UTC. A solution is good once, until then. */
  readonly expiresAt!: string;
}

export class SolvedDto {
  /** Solved challenge of `GET /api/auth/challenge`, base64 of JSON. */
  @IsString()
  @Length(1, 4_000)
  readonly altcha!: string;
}

export class RegisterDto extends SolvedDto {
  @IsIn(['CITIZEN', 'ORGANIZATION', 'ENTERPRISE'])
  readonly kind!: 'CITIZEN' | 'ORGANIZATION' | 'ENTERPRISE';

  /** Name of the person, or of the organisation. */
  @IsString()
  @Matches(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,199}$/u)
  readonly fullName!: string;

  /** Mobile number: ten digits that begin with 03, 05, 07, 08 or 09; `+84` is taken. The code goes there. */
  @IsString()
  @Matches(MOBILE)
  readonly phone!: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string;

  /** Of messages. Vietnamese without it. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  readonly language?: 'vi' | 'en';

  /** Citizens: personal identification number, twelve digits. */
  @ValidateIf(ofCitizen)
  @IsString()
  @Matches(/^\d{12}$/)
  readonly personalId?: string;

  /** Citizens: civil day, `1990-05-31`. */
  @ValidateIf(ofCitizen)
  @IsString()
  @IsRealDay()
  readonly birthDate?: string;

  /** Organisations: tax code; enterprises: enterprise code. Ten digits, `-` and three more for a dependent unit. */
  @ValidateIf(ofOrganization)
  @IsString()
  @Matches(/^\d{10}(-\d{3})?$/)
  readonly organizationCode?: string;

  /** Organisations and enterprises: who acts for them. */
  @ValidateIf(ofOrganization)
  @IsString()
  @Matches(/^[\p{L}\p{M}][\p{L}\p{M}'’ .-]{1,99}$/u)
  readonly representativeName?: string;

  @ValidateIf(ofOrganization)
  @IsString()
  @Matches(/^\d{12}$/)
  readonly representativeId?: string;
}

export class AskCodeDto extends SolvedDto {
  /** Login, mobile number, personal ID number or code of the organisation. */
  @IsString()
  @Length(1, 100)
  readonly login!: string;
}

export class CodeRequestDto {
  /** Secret of this request: the code is good with it only. */
  readonly request!: string;
  /** How the number ends where the one who asks typed it; null where only the owner of the account knows it. */
  readonly sentTo!: string | null;
  readonly codeExpiresAt!: string;
  /** Until then the code can be sent again. */
  readonly expiresAt!: string;
}

export class ResendDto {
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  readonly request!: string;
}

export class ConfirmCodeDto extends ResendDto {
  /** Six digits. */
  @IsString()
  @Matches(/^\d{6}$/)
  readonly code!: string;
}

export class ConfirmRegistrationDto extends ConfirmCodeDto {
  /** At most 256 characters. */
  @IsString()
  @Length(1, 256)
  readonly password!: string;
}

export class ResetPasswordDto {
  /** As the message had it. */
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{22}$/)
  readonly token!: string;

  @IsString()
  @Length(1, 256)
  readonly password!: string;
}
