import { ApiPropertyOptional } from '@nestjs/swagger';
import type { FormDefinition, ProcedureRecord } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { Responsibility } from '../domain/responsibility.js';

const LEVELS = ['MINISTRY', 'PROVINCE', 'COMMUNE'] as const;
const ONLINE_SERVICES = ['FULL_PROCESS', 'PARTIAL', 'NONE'] as const;

export class ProcedureSearchDto {
  /** Agency that executes the procedure, such as `H56.30`: of its level, and with somebody for every step. */
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

  /** How far it goes online: wholly, in part, or at the counter only. */
  @IsOptional()
  @IsIn(ONLINE_SERVICES)
  @ApiPropertyOptional({ enum: ONLINE_SERVICES })
  readonly onlineService?: ProcedureRecord['onlineService'];

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

/** The procedure in force. */
export interface ProcedureView {
  readonly code: string;
  /** SHA-256 of the content: a dossier opened now keeps this version. */
  readonly versionId: string;
  readonly versionNumber: number;
  readonly publishedAt: Instant;
  readonly record: ProcedureRecord;
  readonly forms: readonly FormDefinition[];
  readonly steps: readonly Responsibility[];
}
