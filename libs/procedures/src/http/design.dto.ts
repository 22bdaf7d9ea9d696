import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, IsString, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';

const MOST_LETTERS = 2_097_152;

export class DraftContentDto {
  /** The national record, complete or not. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly record!: Record<string, unknown>;

  /** The e-forms. */
  @IsArray()
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly forms!: object[];

  /** BPMN 2.0 XML, at most 2 MiB. */
  @IsString()
  @Length(1, MOST_LETTERS)
  readonly bpmn!: string;

  /** Scenarios that must hold (docs/scenario.schema.json). */
  @IsArray()
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly scenarios!: object[];

  /** How its results and other papers of its own read. */
  @IsArray()
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly papers!: object[];
}

export class NewDraftDto {
  /** Needed unless it begins from a published version. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly name?: string;

  /** National code of the procedure, if it has one yet. */
  @IsOptional()
  @Matches(/^\d\.\d{6}$/)
  readonly code?: string;

  /** A drawing from elsewhere, kept byte for byte until it is changed. */
  @IsOptional()
  @IsString()
  @Length(1, MOST_LETTERS)
  readonly bpmn?: string;

  /** Id of the published version it begins from. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  readonly fromVersion?: string;
}

export class DraftChangeDto {
  /** Version of the draft that was read. */
  @IsInt()
  @Min(1)
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly name?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => DraftContentDto)
  readonly content!: DraftContentDto;
}

export class KeptVersionDto {
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly note?: string;
}

export class RestoreDto {
  /** Version of the draft that was read. */
  @IsInt()
  @Min(1)
  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}

export class SubmissionDto {
  /** Version of the draft that was read. */
  @IsInt()
  @Min(1)
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  /** First day on which new dossiers follow it, `yyyy-MM-dd`, today or later. */
  @Matches(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  @ApiProperty({ format: 'date' })
  readonly effectiveFrom!: string;

  /** Number of the decision that announces it. Becomes `decisionNumber` of the record. */
  @IsString()
  @Length(1, 200)
  readonly legalBasis!: string;

  /** Day of that decision, `yyyy-MM-dd`. Becomes `decisionDate` of the record. */
  @IsOptional()
  @Matches(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  @ApiPropertyOptional({ format: 'date' })
  readonly decisionDate?: string;

  /** For the approver. Needed where there are warnings. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly note?: string;
}

export class ApprovalDto {
  /** Hash of the content that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly contentHash!: string;
}
export class RejectionDto extends ApprovalDto {
  @IsString()
  @Length(1, 2_000)
  readonly reason!: string;
}

export class ContentToCheckDto {
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly record!: Record<string, unknown>;

  @IsArray()
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly forms!: object[];

  @IsString()
  @Length(1, MOST_LETTERS)
  readonly bpmn!: string;

  @IsOptional()
  @IsArray()
  @IsObject({ each: true })
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly scenarios?: object[];

  /** How its papers read; none where left out. */
  @IsOptional()
  @IsArray()
  @IsObject({ each: true })
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly papers?: object[];
}

export class VersionDto extends ContentToCheckDto {
  /** For the approver. Needed where there are warnings. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly note?: string;
}

export class ScenariosToRunDto {
  /** The record: terms of cases are counted by it. Left out: every dossier has the process's own term. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly record?: Record<string, unknown>;

  /** The e-forms: what is filled in at steps is judged by them. */
  @IsOptional()
  @IsArray()
  @IsObject({ each: true })
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly forms?: object[];

  @IsString()
  @Length(1, MOST_LETTERS)
  readonly bpmn!: string;

  @IsArray()
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly scenarios!: object[];
}

export class FormToJudgeDto {
  /** The e-form. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly form!: Record<string, unknown>;

  /** What was filled in: section, field, value. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly values!: Record<string, unknown>;

  /** Civil day it is filled in on, `yyyy-MM-dd`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly on!: string;
}

export class PaperToPreviewDto {
  /** How it reads. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly paper!: Record<string, unknown>;

  /** What to write where the dossier speaks, by its place: `child.fullName`. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly labels!: Record<string, string>;

  /** Of the procedure. */
  @IsString()
  @MaxLength(500)
  readonly name!: string;
}

export class ComparisonDto {
  /** Id of a published version, `draft:<id>`, or `draft:<id>@<number>` for a kept version. */
  @IsString()
  @Length(1, 100)
  readonly from!: string;

  @IsString()
  @Length(1, 100)
  readonly to!: string;
}

export class ReferenceDto {
  /** Id of a published version, `draft:<id>`, or `draft:<id>@<number>` for a kept version. */
  @IsString()
  @Length(1, 100)
  readonly of!: string;
}
