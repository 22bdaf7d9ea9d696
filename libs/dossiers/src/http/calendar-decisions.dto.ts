import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import type { CalendarEntry } from '@app/calendar';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const KINDS = ['OFF', 'MAKE_UP'] as const;
const REASONS = ['publicHoliday', 'compensatoryDay', 'workingDaySwap', 'officeClosed'] as const satisfies readonly CalendarEntry['reason'][];
const STATUSES = ['announced', 'byStatute'] as const;

export class CalendarTextDto {
  @IsString()
  @Length(1, 300)
  readonly vi!: string;

  @IsString()
  @Length(1, 300)
  readonly en!: string;
}
export class WorkSessionDto {
  /** `HH:mm` */
  @Matches(TIME)
  readonly from!: string;

  @Matches(TIME)
  readonly to!: string;
}
export class DecisionEntryDto {
  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiProperty({ format: 'date' })
  readonly day!: string;

  @IsIn(KINDS)
  @ApiProperty({ enum: KINDS })
  readonly kind!: (typeof KINDS)[number];

  @IsIn(REASONS)
  @ApiProperty({ enum: REASONS })
  readonly reason!: (typeof REASONS)[number];

  @IsObject()
  @ValidateNested()
  @Type(() => CalendarTextDto)
  readonly name!: CalendarTextDto;

  /** Hours of a made-up day; without them those of the longest weekday. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => WorkSessionDto)
  readonly sessions?: WorkSessionDto[];
}
export class DayHoursDto {
  /** Monday 1 to Sunday 7. A weekday that is not named is a rest day. */
  @IsInt()
  @Min(1)
  @Max(7)
  readonly weekday!: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => WorkSessionDto)
  readonly sessions!: WorkSessionDto[];
}
export class DecisionWeekDto {
  /** The day these weekly hours begin. */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiProperty({ format: 'date' })
  readonly from!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ValidateNested({ each: true })
  @Type(() => DayHoursDto)
  readonly days!: DayHoursDto[];
}
export class DecisionYearDto {
  @IsInt()
  @Min(1976)
  @Max(2200)
  readonly year!: number;

  @IsIn(STATUSES)
  @ApiProperty({ enum: STATUSES })
  readonly status!: (typeof STATUSES)[number];
}
export class DecisionDocumentDto {
  /** Such as `9441/TB-BNV`. */
  @IsString()
  @Length(1, 200)
  readonly symbol!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => CalendarTextDto)
  readonly abstract?: CalendarTextDto;

  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiPropertyOptional({ format: 'date' })
  readonly issuedOn?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => CalendarTextDto)
  readonly issuedBy?: CalendarTextDto;
}
export class CalendarDecisionDto {
  /** `national`, or the code of an agency with `agency`. */
  @IsIn(['national', 'agency'])
  @ApiProperty({ enum: ['national', 'agency'] })
  readonly scope!: 'national' | 'agency';

  @IsOptional()
  @IsString()
  @MaxLength(35)
  readonly agencyCode?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => DecisionDocumentDto)
  readonly document!: DecisionDocumentDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => DecisionEntryDto)
  readonly entries?: DecisionEntryDto[];

  /** Other weekly hours of an agency, from a day on. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => DecisionWeekDto)
  readonly weeks?: DecisionWeekDto[];

  /** Years whose days off are announced with this decision. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => DecisionYearDto)
  readonly years?: DecisionYearDto[];

  /** True: shows what would change, and writes nothing. */
  @IsBoolean()
  readonly dryRun!: boolean;
}
