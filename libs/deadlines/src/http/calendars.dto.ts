import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches } from 'class-validator';

export class CalendarQueryDto {
  /** Instant with zone: the calendar as it was known then. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(?:Z|[+-]\d{2}:\d{2})$/)
  @ApiPropertyOptional({ format: 'date-time' })
  readonly asKnownAt?: string;

  /** Only this year. */
  @IsOptional()
  @Matches(/^(?:19|20|21)\d{2}$/)
  @ApiPropertyOptional({ type: 'integer' })
  readonly year?: string;
}
