import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel, MY_GROUPS, type MyGroup, type ReturnMethod } from '@app/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const PROCEDURE = /^\d\.\d{6}$/;

export class FilingQueryDto {
  /** Code of the agency it is to be filed with. */
  @IsOptional()
  @IsString()
  @Length(1, 35)
  readonly agency?: string;

  @IsOptional()
  @IsIn(CHANNELS)
  @ApiPropertyOptional({ enum: CHANNELS, default: 'ONLINE' })
  readonly channel?: Channel;
}

export class AddressDto {
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly province?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly commune?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly detail?: string;
}

/** Anything may be left out or unfinished: it is judged when the draft is checked. */
export class ApplicantDto {
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly fullName?: string;

  /** `yyyy-MM-dd` once it is whole. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  readonly birthDate?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  readonly gender?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  readonly personalId?: string;

  /** Tax code of an organisation or an enterprise. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  readonly organizationCode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  readonly phone?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly email?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => AddressDto)
  readonly address?: AddressDto;
}

export class OnBehalfOfDto extends ApplicantDto {
  /** The applicant's account, where there is one. */
  @IsOptional()
  @IsUUID()
  readonly accountId?: string;
}

export class StartDraftDto {
  /** National code, such as `1.001193`. */
  @Matches(PROCEDURE)
  readonly procedure!: string;

  @IsString()
  @Length(1, 35)
  readonly agency!: string;

  @IsOptional()
  @IsIn(CHANNELS)
  @ApiPropertyOptional({ enum: CHANNELS })
  readonly channel?: Channel;

  /** At the counter: for whom. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfDto)
  readonly onBehalfOf?: OnBehalfOfDto;
}

const RETURN_METHODS = ['COUNTER', 'ONLINE', 'POSTAL'] as const;
export class ReceivingDto {
  @IsIn(RETURN_METHODS)
  @ApiProperty({ enum: RETURN_METHODS })
  readonly method!: ReturnMethod;

  /** Where the post brings it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AddressDto)
  readonly address?: AddressDto;
}

export class PaperDto {
  /** Code of a component of the procedure. */
  @IsString()
  @Length(1, 100)
  readonly code!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly originals?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly copies?: number;

  /** Why it need not come, where the procedure knows such a case. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly missingBecause?: string;
}

export class ByPostDto {
  /** `yyyy-MM-dd` once it is whole. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  readonly receivedOn?: string;

  /** Number of the consignment. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly parcel?: string;
}

/** What is left out stays as it is. */
export class SaveDraftDto {
  /** Version of the draft the page has seen. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  readonly version!: number;

  /** The page reached. */
  @IsOptional()
  @Matches(/^[\p{L}\p{N}_.-]{1,60}$/u)
  readonly step?: string;

  @IsOptional()
  @IsString()
  @Length(1, 35)
  readonly agency?: string;

  @IsOptional()
  @IsIn(CHANNELS)
  @ApiPropertyOptional({ enum: CHANNELS })
  readonly channel?: Channel;

  /** All answers so far: section, field, value. Takes the place of those before. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly values?: Record<string, unknown>;

  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantDto)
  readonly applicant?: ApplicantDto;

  /** At the counter: the applicant's account, where there is one; null takes it out again. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: 'string', format: 'uuid', nullable: true })
  readonly submitterId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ReceivingDto)
  readonly receiving?: ReceivingDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PaperDto)
  readonly papers?: PaperDto[];

  /** At the counter, of what came by post. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ByPostDto)
  readonly post?: ByPostDto;

  /** Groups the applicant belongs to that pay less or nothing. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  readonly feeGroups?: string[];
}

export class CheckDraftDto {
  /** A section of the form, `applicant`, `papers` or `receiving`; all of them if absent. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly section?: string;
}

export class SubmitDraftDto {
  /** Version of the draft that was shown for checking. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  readonly version!: number;

  /** At the counter: also where papers lack, which are then asked for by form 02. */
  @IsOptional()
  @IsBoolean()
  readonly mayLack?: boolean;
}

export class MyDossiersQueryDto {
  @IsOptional()
  @IsIn(MY_GROUPS)
  @ApiPropertyOptional({ enum: MY_GROUPS })
  readonly group?: MyGroup;

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID()
  readonly cursor?: string;
}

export class RatingDto {
  @IsInt()
  @Min(1)
  @Max(5)
  readonly stars!: number;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly words?: string;
}
