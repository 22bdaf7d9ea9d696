export class HealthDto {
  readonly status!: 'up' | 'down';
}
export class ChecksDto {
  readonly database!: 'up' | 'down';
  readonly migrations!: 'up' | 'down';
  readonly clock!: 'up' | 'down';
}
export class ReadinessDto {
  readonly status!: 'up' | 'down';
  readonly checks!: ChecksDto;
}
