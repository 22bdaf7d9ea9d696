import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { OFFICIAL_ROLES } from '../domain/role.js';
import { HeldRoleDto } from './auth.dto.js';

const PERSON = /^[\p{L}\p{M}][\p{L}\p{M}'’ .-]{1,99}$/u;
const MOBILE = /^(\+?84|0)[\s.-]?[35789]([\s.-]?\d){8}$/;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

export class RoleDto {
  /** Electronic identifier of the agency, such as `H56.30`. */
  @IsString()
  @Matches(/^[A-Z][A-Z0-9.]{0,34}$/)
  readonly agencyCode!: string;

  /** Code of the division, such as `TTPVHCC`. */
  @IsString()
  @Matches(/^[A-Z0-9]{1,20}$/)
  readonly division!: string;

  @IsIn([...OFFICIAL_ROLES])
  readonly role!: string;
}

export class OfficialPageDto {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

export class OfficialSearchDto extends OfficialPageDto {
  /** Part of a name or of a login. */
  @IsString()
  @MaxLength(100)
  readonly text!: string;
}

export class NewOfficialDto {
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9._-]{2,49}$/)
  readonly login!: string;

  @IsString()
  @Matches(PERSON)
  readonly fullName!: string;

  @IsOptional()
  @IsString()
  @Matches(MOBILE)
  readonly phone?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RoleDto)
  readonly roles!: RoleDto[];
}

export class ChangeOfficialDto {
  @IsOptional()
  @IsString()
  @Matches(PERSON)
  readonly fullName?: string;

  /** Null takes it away. */
  @ValidateIf(({ phone }: ChangeOfficialDto) => isGiven(phone))
  @IsString()
  @Matches(MOBILE)
  readonly phone?: string | null;

  /** Null takes it away. */
  @ValidateIf(({ email }: ChangeOfficialDto) => isGiven(email))
  @IsEmail()
  @Length(3, 254)
  readonly email?: string | null;
}

export class OfficialDto {
  readonly id!: string;
  readonly login!: string;
  readonly fullName!: string;
  readonly phone!: string | null;
  readonly email!: string | null;
  readonly createdAt!: string;
  /** Null while the account may be used. */
  readonly disabledAt!: string | null;
  /** False until the first password was chosen. */
  readonly hasPassword!: boolean;
  readonly hasTotp!: boolean;
  readonly roles!: HeldRoleDto[];
}

export class OfficialsDto {
  readonly items!: OfficialDto[];
  /** Give as `after` to read on; null on the last page. */
  readonly next!: string | null;
}

export class InvitationDto {
  /** To be handed over: `POST /api/auth/password/reset` takes it once, with a password the official chooses. */
  readonly token!: string;
  readonly expiresAt!: string;
}

export class MadeOfficialDto {
  readonly official!: OfficialDto;
  readonly invitation!: InvitationDto;
}
