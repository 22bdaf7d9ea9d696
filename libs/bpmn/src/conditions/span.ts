/** A length of time in whole months or in whole days; the two are not comparable, a month having no fixed length. */
export class Span {
  constructor(
    readonly unit: 'months' | 'days',
    readonly amount: number,
  ) {}

  /** ISO 8601, `P14M` or `P60D`. */
  iso(): string {
    return `${this.amount < 0 ? '-' : ''}P${Math.abs(this.amount)}${this.unit === 'months' ? 'M' : 'D'}`;
  }
}

/** Reads `P60D`, `P2W`, `P1Y6M`, with an optional minus; anything else, hours and mixtures included, is null. */
export function spanOf(iso: string): Span | null {
  const found = /^(-?)P(?:(?:(\d{1,4})Y)?(?:(\d{1,5})M)?|(\d{1,6})D|(\d{1,5})W)$/.exec(iso);
  if (found === null || /P$/.test(iso)) return null;
  const [, minus, years, months, days, weeks] = found;
  const sign = minus === '-' ? -1 : 1;
  if (days !== undefined) return new Span('days', sign * Number(days));
  if (weeks !== undefined) return new Span('days', sign * 7 * Number(weeks));
  return new Span('months', sign * (Number(years ?? 0) * 12 + Number(months ?? 0)));
}
