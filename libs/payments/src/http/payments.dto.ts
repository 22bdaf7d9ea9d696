import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

export class PaymentPathDto {
  /** Of the dossier. */
  @IsString()
  readonly code!: string;

  /** Of the payment. */
  @IsUUID()
  readonly id!: string;
}
export class StartPaymentDto {
  /** Language of the gateway's pages. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  readonly language?: 'vi' | 'en';
}
export class StartedPaymentDto {
  /** Address the payer's browser goes to. */
  readonly redirect!: string;
}
export class CashDto {
  /** Whole VND that were counted. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  readonly amount!: number;
}
export class RefundDto {
  @IsString()
  @Length(5, 500)
  readonly reason!: string;
}

export class MoneyReturnedDto extends RefundDto {
  /** Whole VND that were handed over: all that is owed. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  readonly amount!: number;
}
