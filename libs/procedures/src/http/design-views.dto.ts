import { ApiProperty } from '@nestjs/swagger';
import { DraftContentDto } from './design.dto.js';

const STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'PUBLISHED'] as const;

/** A submission and what was decided. `mine`: whether who is asking has worked on the content, and so may not approve it. */
export class ReviewDto {
  readonly contentHash!: string;
  /** Whether the draft still has the content that was submitted. */
  readonly holds!: boolean;
  readonly mine!: boolean;
  readonly note!: string | null;
  readonly submittedAt!: string;
  readonly submittedBy!: string;
  @ApiProperty({ enum: ['APPROVED', 'REJECTED'], nullable: true, type: 'string' })
  readonly decision!: 'APPROVED' | 'REJECTED' | null;
  readonly reason!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  readonly decidedAt!: string | null;
  readonly decidedBy!: string | null;
}
export class DraftLineDto {
  readonly id!: string;
  readonly name!: string;
  /** '' while the record has none. */
  readonly code!: string;
  readonly version!: number;
  @ApiProperty({ enum: STATES })
  readonly state!: (typeof STATES)[number];
  readonly contentHash!: string;
  @ApiProperty({ type: 'string', nullable: true })
  readonly basedOn!: string | null;
  readonly createdAt!: string;
  readonly updatedAt!: string;
  /** Name of who saved it last. */
  readonly updatedBy!: string;
  @ApiProperty({ type: 'string', nullable: true })
  readonly publishedVersionId!: string | null;
  readonly review!: ReviewDto | null;
}
export class DraftDto extends DraftLineDto {
  readonly content!: DraftContentDto;
}
export class DraftListDto {
  readonly items!: DraftLineDto[];
}
export class KeptVersionLineDto {
  @ApiProperty({ type: 'integer' })
  readonly number!: number;
  readonly name!: string;
  readonly note!: string | null;
  readonly contentHash!: string;
  readonly createdAt!: string;
  readonly createdBy!: string;
}
export class KeptVersionListDto {
  readonly items!: KeptVersionLineDto[];
}
export class DraftPublishedDto {
  readonly code!: string;
  readonly versionId!: string;
  @ApiProperty({ type: 'integer' })
  readonly versionNumber!: number;
  /** False where exactly this content was published before. */
  readonly isNew!: boolean;
  /** Dossiers that run on earlier versions and keep them. */
  @ApiProperty({ type: 'integer' })
  readonly runningOnEarlier!: number;
}
export class VersionEntryDto {
  readonly versionId!: string;
  @ApiProperty({ type: 'integer' })
  readonly number!: number;
  @ApiProperty({ enum: ['IN_FORCE', 'COMING', 'SUPERSEDED'] })
  readonly standing!: 'IN_FORCE' | 'COMING' | 'SUPERSEDED';
  readonly effectiveFrom!: string;
  @ApiProperty({ type: 'string', nullable: true })
  readonly effectiveTo!: string | null;
  readonly decisionNumber!: string;
  readonly publishedAt!: string;
  /** Null for what came with the installation. */
  readonly publishedBy!: string | null;
  readonly approvedBy!: string | null;
  @ApiProperty({ type: 'integer' })
  readonly running!: number;
}
export class VersionListDto {
  readonly items!: VersionEntryDto[];
}

export class SeenContentDto {
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly record!: Record<string, unknown>;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly forms!: object[];
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly papers!: object[];
  readonly bpmn!: string;
}
