import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { no, ok, type Result } from '@app/kernel';
import { api, asked, ownProblem, type Problem } from '@app/ui';

/** Solved while the form is still being filled in; a solution is good once, and for twenty minutes. */
const GOOD_FOR_MILLISECONDS = 18 * 60_000;
let ready: { readonly solving: Promise<Result<string, Problem>>; readonly at: number } | undefined;

/** Begins to count, so that nobody waits for it later. */
export function prepareProof(): void {
  if (ready && performance.now() - ready.at < GOOD_FOR_MILLISECONDS) return;
  ready = { solving: solve(), at: performance.now() };
}

/** The proof that some work was done, as the API takes it; each call gives another. */
export async function takeProof(): Promise<Result<string, Problem>> {
  prepareProof();
  const solving = ready?.solving ?? solve();
  ready = undefined;
  return solving;
}

async function solve(): Promise<Result<string, Problem>> {
  const asking = await asked(api.GET('/api/auth/challenge'));
  if (!asking.ok) return asking;
  const challenge = asking.value.challenge as unknown as Challenge;
  // The browser's own cryptography counts beside the page, which stays answerable.
  const solution = await solveChallenge({ challenge, deriveKey }).catch(() => null);
  return solution ? ok(btoa(JSON.stringify({ challenge, solution }))) : no(ownProblem('ui.unreadable', 0, ''));
}
