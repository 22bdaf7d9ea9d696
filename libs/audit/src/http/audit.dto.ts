import { GROUPINGS, type Grouping } from '@app/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { type Slice, SLICES, STAY_SLICES, type StaySlice } from '../store/statistics.store.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && value !== '' ? Number(value) : value);

export class PeriodDto {
  /** First civil day of the period, `yyyy-mm-dd`. */
  @Matches(DAY)
  readonly from!: string;

  /** Last civil day of the period. */
  @Matches(DAY)
  readonly to!: string;

  /** An agency, with all below it; all one may see where it is left out. */
  @IsOptional() @IsString() @MaxLength(35)
  readonly agency?: string;
}
export class SelectionDto extends PeriodDto {
  @IsOptional() @IsString() @MaxLength(20)
  readonly procedure?: string;

  /** 1 at the counter, 2 online, 3 by post. */
  @IsOptional() @Transform(asNumber) @IsInt() @Min(1) @Max(3)
  readonly channel?: number;
}
export class StatisticsDto extends SelectionDto {
  @IsIn(GROUPINGS)
  @ApiProperty({ enum: GROUPINGS })
  readonly by!: Grouping;
}
export class ExportDto extends StatisticsDto {
  @IsOptional() @IsIn(['vi', 'en'])
  @ApiPropertyOptional({ enum: ['vi', 'en'], default: 'vi' })
  readonly lang?: 'vi' | 'en';
}
export class ReadersDto {
  /** `next` of the page before. */
  @IsOptional() @Matches(/^\d{1,18}$/)
  readonly before?: string;
}
export class SearchesDto extends PeriodDto {
  /** Account of an official: of this one only. */
  @IsOptional() @IsUUID()
  readonly official?: string;

  /** `next` of the page before. */
  @IsOptional() @Matches(/^\d{1,18}$/)
  readonly before?: string;
}
export class LogInsDto extends PeriodDto {
  /** Of this account only. */
  @IsOptional() @IsUUID()
  readonly account?: string;

  /** `next` of the page before. */
  @IsOptional() @Matches(/^\d{1,18}$/)
  readonly before?: string;
}
export class BehindFigureDto extends SelectionDto {
  @IsIn([...SLICES, ...STAY_SLICES])
  @ApiProperty({ enum: [...SLICES, ...STAY_SLICES] })
  readonly what!: Slice | StaySlice;

  /** With the slices of stays: of which division, or of which step; its key in `statistics`. */
  @IsOptional() @IsIn(['division', 'step'])
  @ApiPropertyOptional({ enum: ['division', 'step'] })
  readonly by?: 'division' | 'step';

  @IsOptional() @IsString() @MaxLength(120)
  readonly key?: string;
}
export class BehindDto extends BehindFigureDto {
  /** Code of the last one on the page before. */
  @IsOptional() @IsString() @MaxLength(60)
  readonly after?: string;
}
export class BehindFileDto extends BehindFigureDto {
  @IsOptional() @IsIn(['vi', 'en'])
  @ApiPropertyOptional({ enum: ['vi', 'en'], default: 'vi' })
  readonly lang?: 'vi' | 'en';
}
