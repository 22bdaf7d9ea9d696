import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class HealthDto {
  readonly status!: 'up' | 'down';
}
export class ChecksDto {
  readonly database!: 'up' | 'down';
  readonly migrations!: 'up' | 'down';
  readonly clock!: 'up' | 'down';
  /** Down: the process is about to end, and still answers. */
  readonly staying!: 'up' | 'down';
}
export class WarningDto {
  readonly code!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly params!: Readonly<Record<string, unknown>>;
}
export class ReadinessDto {
  readonly status!: 'up' | 'down';
  readonly checks!: ChecksDto;
  /** What somebody should see to soon. */
  @ApiPropertyOptional({ type: [WarningDto] })
  readonly warnings?: readonly WarningDto[];
}
