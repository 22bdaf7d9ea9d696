import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';

const LANGUAGES = ['vi', 'en'] as const;
const CHANNELS = ['EMAIL', 'SMS', 'PORTAL'] as const;

export class TemplateWordsDto {
  @IsIn(LANGUAGES)
  @ApiProperty({ enum: LANGUAGES })
  readonly language!: (typeof LANGUAGES)[number];

  @IsIn(CHANNELS)
  @ApiProperty({ enum: CHANNELS })
  readonly channel!: (typeof CHANNELS)[number];

  /** One line. */
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{C}]+$/u)
  readonly subject!: string;

  /** Plain text with line breaks; `{name}` is a gap. */
  @IsString()
  @Length(1, 4000)
  @Matches(/^[^\p{Cf}\p{Cs}\u0000-\u0009\u000b-\u001f]+$/u)
  readonly body!: string;
}
export class NewTemplateVersionDto {
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => TemplateWordsDto)
  readonly words!: TemplateWordsDto[];

  /** Number of the newest version you have seen: a later one of somebody else is not overwritten in silence. */
  @IsInt()
  @Min(0)
  readonly expectedVersion!: number;

  /** The first day it is used; without it from now on. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  @ApiPropertyOptional({ format: 'date' })
  readonly effectiveFrom?: string;

  /** Why. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly note?: string;
}
export class PublishedVersionDto {
  readonly version!: number;
}
export class SmsPreviewDto {
  readonly text!: string;
  /** What the carrier counts and charges. */
  readonly parts!: number;
}
export class TemplatePreviewDto {
  readonly subject!: string;
  /** Plain text. */
  readonly body!: string;
  readonly sms!: SmsPreviewDto | null;
}
export class TemplateSubjectDto {
  readonly vi!: string;
  readonly en!: string;
}
export class ListedTemplateDto {
  readonly key!: string;
  /** Of the words in force. */
  readonly subject!: TemplateSubjectDto;
  /** Up to 1000 are the words Motcua comes with. */
  readonly version!: number;
  readonly versions!: number;
}
export class SentTemplateDto {
  /** What a diagram names: `own-…`. */
  readonly code!: string;
  readonly name!: TemplateSubjectDto;
}
export class SentTemplatesDto {
  readonly items!: SentTemplateDto[];
}
export class TemplatesDto {
  /** Whether the one who asks may publish. */
  readonly mayPublish!: boolean;
  readonly items!: ListedTemplateDto[];
}
export class TemplateVersionDto {
  readonly version!: number;
  readonly state!: 'IN_FORCE' | 'COMING' | 'REPLACED';
  readonly validFrom!: string;
  readonly publishedAt!: string | null;
  readonly by!: string | null;
  readonly note!: string | null;
  readonly words!: TemplateWordsDto[];
}
export class NeededGapsDto {
  readonly language!: 'vi' | 'en';
  readonly channel!: 'EMAIL' | 'SMS' | 'PORTAL';
  readonly gaps!: string[];
}
export class TemplateDto {
  readonly key!: string;
  /** Gaps that have a value in this kind of message. */
  readonly gaps!: string[];
  /** Those that must be kept. */
  readonly needed!: NeededGapsDto[];
  /** Newest first. */
  readonly versions!: TemplateVersionDto[];
}
