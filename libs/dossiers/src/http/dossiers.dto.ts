import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@app/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ComponentDto, DefectDto } from './handed-in.dto.js';
import { TASK_SCOPES, TASK_TIMES, type TaskFilter, type TaskScope } from '../queries/task-wishes.js';
import { AreExemptions, AreFacts, FitsItsCommand, HTTP_COMMANDS, type HttpCommand, IsPageSize } from './command-data.js';

const NAME = /^[\p{L}\p{N}_.:#-]{1,100}$/u;

export class OpenDossierDto {
  /** National code, such as `1.001193`. */
  @Matches(/^\d\.\d{6}$/)
  readonly procedureCode!: string;

  /** Electronic identifier of the agency, such as `H56.30`. */
  @IsString()
  @Length(1, 35)
  readonly agencyCode!: string;

  @IsIn(CHANNELS)
  @ApiProperty({ enum: CHANNELS })
  readonly channel!: Channel;

  /** The declaration: section, field, value. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly form!: Record<string, unknown>;

  /** Papers that come with it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ComponentDto)
  readonly components?: ComponentDto[];

  /** Groups of the record whose exemption from fees the applicant claims. */
  @AreExemptions()
  readonly exemptions?: string[];

  /** At the counter: the account of the person the officer files for; absent where the applicant has none. */
  @IsOptional()
  @IsUUID()
  readonly submitterId?: string;
}

export class CommandDataDto {
  /** Id of the step. */
  @IsOptional()
  @Matches(NAME)
  readonly step?: string;

  @IsOptional()
  @Matches(NAME)
  readonly outcome?: string;

  /** Of a step that asks several: which one answers. */
  @IsOptional()
  @Matches(NAME)
  readonly instance?: string;

  /** With `stand-in`: which message is said in another system's place, where the dossier waits there for one of several. */
  @IsOptional()
  @IsString()
  @Matches(NAME)
  readonly message?: string;

  /** Facts the outcome asks for. */
  @IsOptional()
  @AreFacts()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly gives?: Record<string, never>;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly reason?: string;

  /** Where the outcome issues a result, an officer must say it: `x-motcua-draft` of the draft that was looked at. Refused where the draft is another by now. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  readonly draft?: string;

  /** One of several that are completed at once. Refused at steps where each dossier is looked at by itself. */
  @IsOptional()
  @IsBoolean()
  readonly inBulk?: boolean;

  /** At a step of the applicant's: corrected fields of the declaration, by section; the others stay, null takes an answer back. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly form?: Record<string, unknown>;

  /** What is filled in of the form the step names: section, field, value. Required where the outcome goes forward. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly stepForm?: Record<string, unknown>;

  /** With a request to supplement: what is wrong with which paper. Stands in for a reason. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ component }: DefectDto) => component)
  @ValidateNested({ each: true })
  @Type(() => DefectDto)
  readonly defects?: DefectDto[];

  /** At a step of the applicant's: papers handed in. One of the same code takes the place of the one before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ComponentDto)
  readonly components?: ComponentDto[];

  /** At a step of the applicant's, before acceptance: every group whose exemption from fees is claimed from now on; none where it is empty. */
  @AreExemptions()
  readonly exemptions?: string[];

  /** Group of the exemption an officer judges. */
  @IsOptional()
  @Matches(NAME)
  readonly exemption?: string;

  /** Of an extension: how much is added, in the unit of the processing term. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  readonly quantity?: number;

  /** The new date, a civil day. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  @ApiPropertyOptional({ format: 'date' })
  readonly on?: string;

  /** Legal ground of a correction, or of an act beyond its bound. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly ground?: string;

  /** Account of the official who is to do it. */
  @IsOptional()
  @IsUUID()
  readonly assignee?: string;
}

export class CommandDto {
  @IsIn(HTTP_COMMANDS)
  @ApiProperty({ enum: HTTP_COMMANDS })
  readonly command!: HttpCommand;

  /** Version of the dossier the asker has seen. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  readonly expectedVersion!: number;

  @FitsItsCommand()
  @ValidateNested()
  @Type(() => CommandDataDto)
  readonly data: CommandDataDto = new CommandDataDto();
}

export class DueShownQueryDto {
  /** Instant with zone. */
  @IsISO8601({ strict: true })
  @Matches(/(?:Z|[+-]\d{2}:\d{2})$/)
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

const FOUND_STATES = ['open', 'finished'] as const;
class DossierFilterDto {
  /** Running ones or finished ones only. */
  @IsOptional()
  @IsIn(FOUND_STATES)
  @ApiPropertyOptional({ enum: FOUND_STATES })
  readonly state?: (typeof FOUND_STATES)[number];

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID()
  readonly after?: string;
}

export class DossierCodeQueryDto extends DossierFilterDto {
  /** The code or a part of it from its beginning, such as `H56.30-2611`. Addresses are kept by proxies and browsers: names and numbers of people go by `POST /api/dossiers/search`. */
  @Matches(/^[A-Z]\d{2}(?:[.-][\d.-]*)?$/i)
  @MaxLength(40)
  readonly text!: string;

  /** 1 to 200; 50 if absent. */
  @IsOptional()
  @IsPageSize()
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  readonly limit?: string;
}

export class DossierSearchDto extends DossierFilterDto {
  /** A part of the code or of the applicant's name, with or without marks on its letters; or a whole phone or ID number. */
  @IsString()
  @Length(1, 200)
  readonly text!: string;

  /** 50 if absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

export class TaskQueryDto {
  /**
   * `mine`: given to me (for a citizen: what waits for me). `division`: of my divisions and roles. `unassigned`: of those, what nobody has taken.
   * `overdue`, `dueSoon`: of mine and theirs. `supplement`, `applicant`, `consultation`, `signature`: what waits for others, in procedures my
   * divisions take part in. `agency`: all of those.
   */
  @IsOptional()
  @IsIn(TASK_SCOPES)
  @ApiPropertyOptional({ enum: TASK_SCOPES, default: 'mine' })
  readonly scope?: TaskScope;

  /** National code. */
  @IsOptional()
  @Matches(/^\d\.\d{6}$/)
  readonly procedure?: string;

  @IsOptional()
  @IsIn(CHANNELS)
  @ApiPropertyOptional({ enum: CHANNELS })
  readonly channel?: Channel;

  /** Late; due soon: the last working day of a step, of one shorter than two days the last fifth; or later. */
  @IsOptional()
  @IsIn(TASK_TIMES)
  @ApiPropertyOptional({ enum: TASK_TIMES })
  readonly time?: TaskFilter['time'];

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly after?: string;

  /** 1 to 200; 50 if absent. */
  @IsOptional()
  @IsPageSize()
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  readonly limit?: string;
}

export class AssignableQueryDto {
  /** Id of the step. */
  @Matches(NAME)
  readonly step!: string;

  @IsOptional()
  @Matches(NAME)
  readonly instance?: string;
}
