import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class PaperQueryDto {
  /** Number of the transition that brought the paper; the newest of the kind when it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly seq?: number;
}

const STEP = /^[\p{L}\p{N}_.:#-]{1,100}$/u;
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
}

const DAY = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
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
