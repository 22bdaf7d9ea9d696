import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { BOARD_PERIODS, type BoardPeriod } from '../domain/board-period.js';

export class LookupDto {
  /** The code on the slip, 8 characters; capitals do not matter. */
  @IsString()
  @MaxLength(100)
  readonly lookupCode!: string;
}
/** With what is asked for after several misses. */
export class LookupBodyDto extends LookupDto {
  /** Solved challenge of `GET /api/auth/challenge`, base64 of JSON; only where `progress.proof_needed` asks for it. Good once. */
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly altcha?: string;
}
const LANGUAGES = ['vi', 'en'] as const;
export class ProgressPageDto {
  /** Stood in links that were made before: not looked at. A secret in an address is kept by histories and logs. */
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
export class LookupFormDto extends LookupBodyDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly code?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  readonly lang?: (typeof LANGUAGES)[number];
}

/** What the public board shows. */
export class BoardQueryDto {
  @IsOptional()
  @IsIn(BOARD_PERIODS)
  readonly period?: BoardPeriod;

  /** `yyyy-MM`: a month in the period. */
  @IsOptional()
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  readonly month?: string;

  @IsOptional()
  @IsString()
  @MaxLength(35)
  readonly agency?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  readonly lang?: (typeof LANGUAGES)[number];
}
