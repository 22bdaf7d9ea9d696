import { expect } from '@jest/globals';
import { pause } from '../chaos/server-process.js';

const WITHIN_MILLISECONDS = 15_000;
const BETWEEN_LOOKS_MILLISECONDS = 25;

/** Pages draw what came a moment after it came: looks until `look` gives what is expected. What it gives last is what is compared. */
export async function eventually<T>(look: () => Promise<T>, expected: T): Promise<void> {
  const end = performance.now() + WITHIN_MILLISECONDS;
  let seen = await look();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && performance.now() < end) {
    await pause(BETWEEN_LOOKS_MILLISECONDS);
    seen = await look();
  }
  expect(seen).toEqual(expected);
}
