import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DossierStatus, FormDefinition, ProcedureRecord, TermByChannel } from '@app/contracts';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

const LEVELS = ['MINISTRY', 'PROVINCE', 'COMMUNE'] as const;

export class ProcedureSearchDto {
  /** Agency that executes the procedure, such as `H56.30`. */
  @IsOptional()
  @IsString()
  @Length(1, 35)
  readonly agency?: string;

  /** Subject area, such as `G15-TP07`. */
  @IsOptional()
  @IsString()
  @Length(1, 50)
  readonly field?: string;

  @IsOptional()
  @IsIn(LEVELS)
  @ApiPropertyOptional({ enum: LEVELS })
  readonly level?: ProcedureRecord['level'];

  /** Words of the name, field, keywords or results, with or without tone marks. Each must occur. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly text?: string;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Matches(/^\d\.\d{6}$/)
  readonly after?: string;

  /** 1 to 100; 20 if absent. */
  @IsOptional()
  @Matches(/^([1-9]\d?|100)$/)
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  readonly limit?: string;
}

export class TextDto {
  readonly vi!: string;
  readonly en!: string;
}
export class CodedDto {
  readonly code!: string;
  readonly name!: TextDto;
}
export class CatalogueEntryDto {
  readonly code!: string;
  readonly name!: TextDto;
  readonly level!: 'MINISTRY' | 'PROVINCE' | 'COMMUNE';
  readonly field!: CodedDto;
  readonly onlineService!: 'FULL_PROCESS' | 'PARTIAL' | 'NONE';
  readonly executingAgency!: TextDto;
  readonly versionId!: string;
}
export class CataloguePageDto {
  readonly items!: CatalogueEntryDto[];
  readonly next!: string | null;
}

export class StepNameDto {
  readonly id!: string;
  readonly name!: TextDto;
}
export class OutcomeDto {
  readonly id!: string;
  readonly label!: TextDto;
}
export class ResponsibilityDto {
  readonly step!: StepNameDto;
  readonly performer!: 'OFFICIAL' | 'SUBMITTER' | 'SYSTEM';
  readonly division!: CodedDto | null;
  readonly role!: CodedDto | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  readonly term!: TermByChannel | null;
  readonly termText!: TextDto | null;
  @ApiProperty({ type: 'string', nullable: true })
  readonly status!: DossierStatus | null;
  readonly outcomes!: OutcomeDto[];
  /** Who does what within how long, as one sentence. */
  readonly sentence!: TextDto;
}
export class ProcedureDto {
  readonly code!: string;
  /** SHA-256 of the content: a dossier opened now keeps this version. */
  readonly versionId!: string;
  readonly versionNumber!: number;
  readonly publishedAt!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly record!: ProcedureRecord;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly forms!: readonly FormDefinition[];
  readonly steps!: ResponsibilityDto[];
}
