import { IsNotEmpty, IsString, Length, Matches, MaxLength } from 'class-validator';
import { LoggedInDto } from './auth.dto.js';

export class LoginIdDto {
  /** As `POST /api/auth/login` gave it. Good for five tries within five minutes, fifteen where an application is to be set up. */
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  readonly loginId!: string;
}

export class SecondStepDto extends LoginIdDto {
  /** Six digits of the application, or a recovery code. */
  @IsString()
  @Length(6, 20)
  readonly code!: string;
}

export class TotpCodeDto {
  /** Six digits of the application. */
  @IsString()
  @Matches(/^\d{6}$/)
  readonly code!: string;
}

export class RemoveTotpDto {
  /** Six digits of the application, or a recovery code. */
  @IsString()
  @Length(6, 20)
  readonly code!: string;
}

export class StepUpDto {
  /** Six digits of the application, or a recovery code; the password, where the account has no second factor. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(256)
  readonly shown!: string;
}

export class EnrolmentDto {
  /** Base 32, to be typed where no camera is. */
  readonly secret!: string;
  /** `otpauth://totp/…`, to be shown as a QR code. */
  readonly uri!: string;
}

export class RecoveryCodesDto {
  /** Each is good once. Shown now and never again. */
  readonly recoveryCodes!: string[];
}

export class EnrolledDto extends LoggedInDto {
  /** Each is good once. Shown now and never again. */
  readonly recoveryCodes!: string[];
}
