import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class LookupDto {
  /** The code on the slip, 8 characters; capitals do not matter. */
  @IsString()
  @MaxLength(100)
  readonly lookupCode!: string;
}
const LANGUAGES = ['vi', 'en'] as const;
export class ProgressPageDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly lookupCode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly code?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'vi' })
  readonly lang?: (typeof LANGUAGES)[number];
}

/** The form of the page. */
export class LookupFormDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly code?: string;

  @IsString()
  @MaxLength(100)
  readonly lookupCode!: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  readonly lang?: (typeof LANGUAGES)[number];
}
