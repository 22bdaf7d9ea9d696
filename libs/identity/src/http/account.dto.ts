import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength, ValidateIf } from 'class-validator';

export class OwnAccountDto {
  readonly accountId!: string;
  readonly kind!: 'CITIZEN' | 'ORGANIZATION' | 'ENTERPRISE' | 'OFFICIAL';
  readonly login!: string;
  readonly fullName!: string;
  readonly personalId!: string | null;
  readonly organizationCode!: string | null;
  readonly representativeName!: string | null;
  /** Civil day. */
  readonly birthDate!: string | null;
  readonly phone!: string | null;
  /** Whether a code came to this number. */
  readonly phoneConfirmed!: boolean;
  readonly email!: string | null;
  /** Of messages. */
  readonly language!: 'vi' | 'en';
  /** False for who comes by single sign-on only. */
  readonly hasPassword!: boolean;
  /** Officials: whether a second factor is in use. */
  readonly hasTotp!: boolean;
  readonly createdAt!: string;
}

export class ChangeAccountDto {
  @IsOptional()
  @IsIn(['vi', 'en'])
  readonly language?: 'vi' | 'en';

  /** Null takes it away. */
  @ValidateIf(({ email }: ChangeAccountDto) => email !== undefined && email !== null)
  @IsEmail()
  @MaxLength(254)
  readonly email?: string | null;
}

export class ChangePasswordDto {
  @IsString()
  @Length(1, 256)
  readonly current!: string;

  @IsString()
  @Length(1, 256)
  readonly password!: string;
}

export class OwnSessionDto {
  readonly id!: string;
  /** What the browser called itself. */
  readonly agent!: string | null;
  readonly createdAt!: string;
  /** Within a minute. */
  readonly lastSeenAt!: string;
  /** The one asked with. */
  readonly isThis!: boolean;
}

export class SessionsDto {
  readonly items!: OwnSessionDto[];
}
