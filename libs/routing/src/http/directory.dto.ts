import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsObject, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { AGENCY_LEVELS } from '../domain/directory.js';
import { TextDto } from './agencies.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AGENCY_CODE = /^[A-Z][A-Z0-9.]{0,34}$/;
const DIVISION_CODE = /^[A-Z0-9]{1,20}$/;
const DIVISION_ID = /^[A-Z][A-Z0-9.]{0,34}\/[A-Z0-9]{1,20}$/;

export class DirectoryNameDto {
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{C}]+$/u)
  readonly vi!: string;

  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{C}]+$/u)
  readonly en!: string;
}
export class GroundDocumentDto {
  /** Such as `12/QĐ-UBND`. */
  @IsString()
  @Length(1, 100)
  @Matches(/^[^\p{C}]+$/u)
  readonly symbol!: string;

  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiProperty({ format: 'date' })
  readonly issuedOn!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\p{C}]*$/u)
  readonly issuedBy?: string;
}
/** The day a change begins, and the document behind it. */
export class DirectoryDecisionDto {
  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiProperty({ format: 'date' })
  readonly effectiveFrom!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => GroundDocumentDto)
  readonly document!: GroundDocumentDto;
}
export class RenameDto extends DirectoryDecisionDto {
  @IsObject()
  @ValidateNested()
  @Type(() => DirectoryNameDto)
  readonly name!: DirectoryNameDto;
}
export class NewDivisionDto extends RenameDto {
  /** Code within the agency, such as `KTHTDT`: what diagrams name. Never given twice. */
  @IsString()
  @Matches(DIVISION_CODE)
  readonly code!: string;
}
export class NewAgencyDto extends RenameDto {
  /** Electronic identifier: begins with the one of the agency above. */
  @IsString()
  @Matches(AGENCY_CODE)
  readonly code!: string;

  @IsIn(AGENCY_LEVELS)
  @ApiProperty({ enum: AGENCY_LEVELS })
  readonly level!: (typeof AGENCY_LEVELS)[number];

  @IsString()
  @Matches(AGENCY_CODE)
  readonly parentCode!: string;

  @IsOptional()
  @Matches(/^\d{5}$/)
  readonly administrativeCode?: string;
}
class EndDto {
  /** It works up to this day. */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiProperty({ format: 'date' })
  readonly lastDay!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => GroundDocumentDto)
  readonly document!: GroundDocumentDto;
}
export class EndDivisionDto extends EndDto {
  /** Id of the division that goes on with its work, such as `H56.30/KTHTDT`. Needed where there is work or an official. */
  @IsOptional()
  @IsString()
  @Matches(DIVISION_ID)
  @ApiPropertyOptional()
  readonly successor?: string;
}
export class EndAgencyDto extends EndDto {
  /** Code of the agency that takes over. */
  @IsString()
  @Matches(AGENCY_CODE)
  readonly successor!: string;
}

export class ComingNameDto {
  readonly name!: TextDto;
  readonly from!: string;
}
export class DirectoryDivisionDto {
  readonly id!: string;
  readonly code!: string;
  /** Of today. */
  readonly name!: TextDto;
  readonly comingName!: ComingNameDto | null;
  readonly effectiveFrom!: string;
  /** The last day; null while no end is decided. */
  readonly effectiveTo!: string | null;
  readonly successorId!: string | null;
}
export class DirectoryAgencyDto {
  readonly code!: string;
  readonly name!: TextDto;
  readonly comingName!: ComingNameDto | null;
  readonly level!: 'MINISTRY' | 'PROVINCE' | 'COMMUNE' | 'OTHER';
  readonly parentCode!: string | null;
  readonly administrativeCode!: string | null;
  readonly effectiveFrom!: string;
  readonly effectiveTo!: string | null;
  readonly successorCode!: string | null;
  /** Whether the one who asks may decide about it. */
  readonly isMine!: boolean;
  readonly divisions!: DirectoryDivisionDto[];
}
export class DirectoryDto {
  readonly today!: string;
  readonly items!: DirectoryAgencyDto[];
}
export class LeadingProcedureDto {
  readonly code!: string;
  readonly name!: TextDto;
  /** Today, or from a day that is published already. */
  readonly isInForce!: boolean;
  /** Dossiers under way by a version that leads there. */
  @ApiProperty({ type: 'integer' })
  readonly running!: number;
}
export class EndPreviewDto {
  readonly openTasks!: number;
  readonly officials!: number;
  /** Procedures with steps for it: they will send it work. */
  readonly procedures!: LeadingProcedureDto[];
  /** Divisions that end with an agency. */
  readonly divisions!: string[];
}
export class DirectoryChangeDto {
  readonly change!: 'OPENED' | 'RENAMED' | 'ENDED';
  /** The first day of what is new; of an end, the last day. */
  readonly effectiveOn!: string;
  readonly name!: TextDto | null;
  readonly successor!: string | null;
  readonly document!: GroundDocumentDto;
  /** Name of the official who decided. */
  readonly by!: string | null;
  readonly at!: string;
}
export class DirectoryChangesDto {
  readonly items!: DirectoryChangeDto[];
}
