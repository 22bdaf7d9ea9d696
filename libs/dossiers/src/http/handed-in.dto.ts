import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
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

/** Without classes and without what was not said: equal papers have equal bytes. */
export const plainComponent = ({ code, originals, copies, files }: ComponentDto): HandedInComponent => ({
  code,
  ...(originals !== undefined && { originals }),
  ...(copies !== undefined && { copies }),
  ...(files && { files: files.map(({ fileId, name, sha256, size }) => ({ fileId, name, sha256, size })) }),
});
