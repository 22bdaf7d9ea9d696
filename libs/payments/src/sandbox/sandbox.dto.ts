import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Choice } from './sandbox-bank.js';

export class SandboxChoiceDto {
  /** The signed query the payer was sent with. */
  @IsString()
  @MaxLength(4000)
  readonly order!: string;

  @IsIn(['pay', 'cancel', 'delay'])
  readonly choice!: Choice;
}
