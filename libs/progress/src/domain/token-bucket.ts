/** How often one address may look: `burst` at once, then one for every `everyMilliseconds`. */
export interface Allowance {
  readonly burst: number;
  readonly everyMilliseconds: number;
}
export interface Bucket {
  readonly tokens: number;
  /** Epoch milliseconds. */
  readonly at: number;
}
export type Judged = { readonly allowed: true; readonly bucket: Bucket } | { readonly allowed: false; readonly bucket: Bucket; readonly retryAfterSeconds: number };

export function judge(before: Bucket | undefined, now: number, { burst, everyMilliseconds }: Allowance): Judged {
  const earlier = before ?? { tokens: burst, at: now };
  const tokens = Math.min(burst, earlier.tokens + Math.max(0, now - earlier.at) / everyMilliseconds);
  if (tokens >= 1) return { allowed: true, bucket: { tokens: tokens - 1, at: now } };
  return { allowed: false, bucket: { tokens, at: now }, retryAfterSeconds: Math.max(1, Math.ceil(((1 - tokens) * everyMilliseconds) / 1000)) };
}
