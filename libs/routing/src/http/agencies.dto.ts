export class TextDto {
  readonly vi!: string;
  readonly en!: string;
}
export class DivisionDto {
  /** Code within the agency, such as `TTPVHCC`. */
  readonly code!: string;
  readonly name!: TextDto;
}
export class AgencyDto {
  /** Electronic identifier, such as `H56.30`. */
  readonly code!: string;
  readonly name!: TextDto;
  readonly level!: 'MINISTRY' | 'PROVINCE' | 'COMMUNE' | 'OTHER';
  readonly parentCode!: string | null;
  /** Five-digit code of a commune in the national list. */
  readonly administrativeCode!: string | null;
  readonly divisions!: DivisionDto[];
}
export class AgenciesDto {
  readonly items!: AgencyDto[];
}
