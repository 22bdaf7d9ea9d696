import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';

export class ComponentQueryDto {
  /** Code of the component of the procedure the file is for. */
  @IsString()
  @Length(1, 100)
  readonly component!: string;
}

export class ReadFileQueryDto {
  /** `1`: shown in the browser where it can be (pdf, jpg, png), without any right of a page. */
  @IsOptional()
  @IsIn(['1'])
  @ApiPropertyOptional({ enum: ['1'] })
  readonly inline?: '1';
}
