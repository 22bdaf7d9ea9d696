import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type ComponentDefect, DEFECT_KINDS, type DefectKind, MOST_LETTERS_OF_DEFECT } from '@app/contracts';
import type { HandedInComponent } from '../domain/revision.js';

export class ComponentFileDto {
  /** Id the file is kept under. */
  @IsString()
  @Length(1, 100)
  readonly fileId!: string;

  /** Name the applicant gave it. */
  @IsString()
  @Length(1, 255)
  readonly name!: string;

  /** SHA-256 of its bytes, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly sha256!: string;

  /** Bytes. */
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  readonly size!: number;
}

export class ComponentDto {
  /** Code of a component of the procedure. */
  @IsString()
  @Length(1, 100)
  readonly code!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly originals?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly copies?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ComponentFileDto)
  readonly files?: ComponentFileDto[];
}

export class DefectDto implements ComponentDefect {
  /** Code of a component of the procedure. */
  @IsString()
  @Length(1, 100)
  readonly component!: string;

  @IsIn(DEFECT_KINDS)
  @ApiProperty({ enum: DEFECT_KINDS })
  readonly kind!: DefectKind;

  /** What to do about it. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST_LETTERS_OF_DEFECT)
  readonly note?: string;
}

/** Without classes, and without a note that says nothing. */
export const plainDefect = ({ component, kind, note }: DefectDto): ComponentDefect => ({ component, kind, ...(note?.trim() && { note: note.trim() }) });

/** Without classes and without what was not said: equal papers have equal bytes. */
export const plainComponent = ({ code, originals, copies, files }: ComponentDto): HandedInComponent => ({
  code,
  ...(originals !== undefined && { originals }),
  ...(copies !== undefined && { copies }),
  ...(files && { files: files.map(({ fileId, name, sha256, size }) => ({ fileId, name, sha256, size })) }),
});
