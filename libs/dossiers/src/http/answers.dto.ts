import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Text } from '@app/kernel';

export class ActiveStepDto {
  /** Id of the step. */
  readonly id!: string;
  /** Number of the transition that entered it. */
  readonly since!: number;
}
export class PositionDto {
  @ApiProperty({ type: [ActiveStepDto] })
  readonly steps!: readonly ActiveStepDto[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly counts!: Readonly<Record<string, number>>;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly ended?: { readonly how: string; readonly at: string };
}
export class AvailableActDto {
  readonly command!: string;
  readonly step?: string;
  readonly instance?: string;
  /** What the step is called: `vi` and `en`. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  readonly name?: Text;
  readonly form?: string;
  readonly allowed!: boolean;
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly outcomes?: readonly unknown[];
  /** Why not: code and params of the obstacle. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly because?: { readonly code: string; readonly params: Readonly<Record<string, unknown>> };
}
export class CommandAnswerDto {
  /** Public code of the dossier. */
  readonly code!: string;
  readonly version!: number;
  readonly position!: PositionDto;
  /** What the asker may do next. */
  @ApiProperty({ type: [AvailableActDto] })
  readonly available!: readonly AvailableActDto[];
}
export class OpeningAnswerDto extends CommandAnswerDto {
  /** Secret on the slip: second factor of the public page. */
  readonly lookupCode!: string;
}
