/** Chance that can be had again: the same seed, the same history. */
export interface Chance {
  /** From 0, below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  happens(share: number): boolean;
  one<T>(of: readonly T[]): T;
  /** The index of one of the weights, the heavier the likelier. */
  weighted(weights: readonly number[]): number;
}

/** Mulberry32: small, and good enough for a made-up year. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    happens: (share) => next() < share,
    one: (of) => of[between(0, of.length - 1)]!,
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      return Math.max(0, weights.findIndex((weight) => (left -= weight) < 0));
    },
  };
}
