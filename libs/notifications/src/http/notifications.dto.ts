import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class InboxQueryDto {
  /** Without it each message comes in the language it was written in. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  readonly language?: 'vi' | 'en';

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly before?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

export class NotificationDto {
  readonly id!: string;
  readonly dossierId!: string | null;
  /** What happened, such as `supplement-requested`. */
  readonly key!: string;
  readonly language!: 'vi' | 'en';
  readonly subject!: string;
  /** Plain text, with line breaks. */
  readonly body!: string;
  readonly createdAt!: string;
  readonly readAt!: string | null;
}

export class InboxDto {
  readonly items!: NotificationDto[];
  /** Give as `before` to read on; null on the last page. */
  readonly next!: string | null;
  /** Messages not yet read, counted up to 100. */
  readonly unread!: number;
}
