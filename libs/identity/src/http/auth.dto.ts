import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class LoginDto {
  /** Login of the account, capitals do not matter; or the mobile number a citizen has confirmed. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly login!: string;

  /** At most 256 characters. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(256)
  readonly password!: string;
}

export class HeldRoleDto {
  /** Electronic identifier of the agency, such as `H56.30`. */
  readonly agencyCode!: string;
  /** Code of the division, such as `TTPVHCC`. */
  readonly division!: string;
  readonly role!: string;
  /** Account of the absent official who lent it; not there where the role is one's own. */
  readonly onBehalfOf?: string;
}

export class AccountDto {
  readonly accountId!: string;
  readonly displayName!: string;
  readonly kind!: 'CITIZEN' | 'OFFICIAL';
  readonly roles!: HeldRoleDto[];
}

export class PasswordRuleDto {
  /** What every new password must have: `length` is eight characters, the others are classes of them. What is easily guessed is refused besides. */
  readonly needs!: ('length' | 'lower' | 'upper' | 'digit' | 'other')[];
}

export class SessionDto {
  /** Null where nobody is logged in. */
  readonly account!: AccountDto | null;
}

export class LoggedInDto {
  /** Send as `Authorization: Bearer`. Only for a program that asked by `X-Motcua-Token: 1`; browsers have it as a cookie. */
  readonly token?: string;
  /** When the session ends whatever happens, ISO 8601 in UTC. It ends earlier after 30 minutes without use, an administrator's after 15. */
  readonly expiresAt!: string;
  readonly account!: AccountDto;
}

/** A session, or `loginId` and what is awaited. */
export class LoginAnswerDto {
  /** Send as `Authorization: Bearer`. Only for a program that asked by `X-Motcua-Token: 1`; browsers have it as a cookie. */
  readonly token?: string;
  /** When the session ends whatever happens, ISO 8601 in UTC. It ends earlier after 30 minutes without use, an administrator's after 15. */
  readonly expiresAt?: string;
  readonly account?: AccountDto;
  /** Of the log-in that waits for its second step. */
  readonly loginId?: string;
  /** Go on with `POST /api/auth/login/totp`. */
  readonly needsCode?: boolean;
  /** A second factor must be set up first: go on with `POST /api/auth/login/enrol`. */
  readonly needsEnrolment?: boolean;
}
