import { type Instant, millisecondsOf } from '@app/kernel';

/** How many wrong look-ups are borne, and how fast they are forgiven, one after another. */
export interface Patience {
  /** So many ask for nothing. */
  readonly free: number;
  /** So many at most; each beyond the free ones takes a proof of work. Null: no end, a proof is enough. */
  readonly most: number | null;
  readonly secondsToForgive: number;
}

/**
 * One address, or the /64 network of one IPv6 customer. Each gets through 60 + 1,440 wrong codes in a day: a thousand of them 1.5 million, against
 * 40 bits a chance of 1.4·10⁻⁶ a day. Right codes use up nothing, so an office or a telephone network behind one address looks as often as it likes.
 */
export const OF_ADDRESS: Patience = { free: 5, most: 60, secondsToForgive: 60 };
/** One dossier code, whether there is such a dossier or not, from wherever. Without an end: strangers who guess must not lock its owner out. */
export const OF_DOSSIER: Patience = { free: 50, most: null, secondsToForgive: 60 };

export interface Missed {
  readonly patience: Patience;
  /** When the last of them will be forgiven; null where none has to be. */
  readonly forgivenAt: Instant | null;
}
export type Verdict =
  | { readonly needs: 'nothing' }
  /** Seconds until no proof is needed any more, and until it may be tried at all. */
  | { readonly needs: 'proof' | 'time'; readonly retryAfterSeconds: number };

/** What the next look-up needs after these misses. */
export function nextLookUp(missed: readonly Missed[], at: Instant): Verdict {
  const untilBelow = (bound: (patience: Patience) => number | null): number =>
    Math.max(0, ...missed.map(({ patience, forgivenAt }) => secondsUntilBelow(bound(patience), { patience, forgivenAt }, at)));
  const time = untilBelow(({ most }) => most);
  if (time > 0) return { needs: 'time', retryAfterSeconds: time };
  const proof = untilBelow(({ free }) => free);
  return proof > 0 ? { needs: 'proof', retryAfterSeconds: proof } : { needs: 'nothing' };
}

/** A miss that is being forgiven counts whole until it is. */
function secondsUntilBelow(bound: number | null, { patience, forgivenAt }: Missed, at: Instant): number {
  if (bound === null || forgivenAt === null) return 0;
  return Math.max(0, Math.ceil((millisecondsOf(forgivenAt) - millisecondsOf(at)) / 1000 - (bound - 1) * patience.secondsToForgive));
}
