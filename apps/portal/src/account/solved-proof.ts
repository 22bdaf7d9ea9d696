import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

export type { Challenge };

/** What the API takes as `altcha`; null where this browser cannot count. Its own cryptography counts beside the page, which stays answerable. */
export async function solvedProof(challenge: Challenge): Promise<string | null> {
  const solution = await solveChallenge({ challenge, deriveKey }).catch(() => null);
  return solution ? btoa(JSON.stringify({ challenge, solution })) : null;
}
