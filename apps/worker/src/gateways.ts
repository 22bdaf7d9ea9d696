/** How fast each way out of the house may be used: sent in batches, so many a second over all workers (with Redis) or each of them. */
export interface GatewayRate {
  readonly batch: number;
  readonly perSecond: number;
}

const positive = (name: string, otherwise: number): number => {
  const value = Number(process.env[name] || otherwise);
  return Number.isFinite(value) && value > 0 ? value : otherwise;
};

/** `MAIL_PER_SECOND` (default 50) and `SMS_PER_SECOND` (default 10). */
export const Gateways = {
  EMAIL: (): GatewayRate => ({ batch: 10, perSecond: positive('MAIL_PER_SECOND', 50) }),
  SMS: (): GatewayRate => ({ batch: 10, perSecond: positive('SMS_PER_SECOND', 10) }),
} as const;
