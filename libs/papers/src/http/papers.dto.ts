import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ComponentDefect, DEFECT_KINDS, type DefectKind, MOST_LETTERS_OF_DEFECT } from '@app/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class PaperQueryDto {
  /** Number of the transition that brought the paper; the newest of the kind when it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly seq?: number;
}

const DAY = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const STEP = /^[\p{L}\p{N}_.:#-]{1,100}$/u;
/** A paper of the applicant's that was found wanting. */
export class WantingPaperDto implements ComponentDefect {
  @IsString()
  @Length(1, 100)
  readonly component!: string;

  @IsIn(DEFECT_KINDS)
  @ApiProperty({ enum: DEFECT_KINDS })
  readonly kind!: DefectKind;

  @IsOptional()
  @IsString()
  @MaxLength(MOST_LETTERS_OF_DEFECT)
  readonly note?: string;
}

/** What an officer has written so far, with an act that is not done yet. */
export class FormPreviewDto {
  /** Id of the step. */
  @IsOptional()
  @Matches(STEP)
  readonly step?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly reason?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WantingPaperDto)
  readonly defects?: WantingPaperDto[];

  /** With form 04: the new day, `2026-11-27`. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly on?: string;
}

export class RegisterQueryDto {
  @IsString()
  @Length(1, 35)
  readonly agency!: string;

  /** Civil day, `2026-11-01`: filed on it or later. */
  @Matches(DAY)
  readonly from!: string;

  /** Filed on it or before. */
  @Matches(DAY)
  readonly to!: string;
}

export class BlankFormPathDto {
  /** Of the procedure, such as `1.001193`. */
  @IsString()
  @Length(1, 35)
  readonly code!: string;

  /** Of the form, such as `declaration`. */
  @IsString()
  @Length(1, 100)
  readonly key!: string;
}

const LANGUAGES = ['vi', 'en'] as const;
export class BlankFormQueryDto {
  /** `en` prints every text in both languages; `vi` if absent. */
  @IsOptional()
  @IsIn(LANGUAGES)
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'vi' })
  readonly lang?: 'vi' | 'en';
}
