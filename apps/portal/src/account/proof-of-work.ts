import { no, ok, type Result } from '@app/kernel';
import { api, asked, ownProblem, type Problem } from '@app/ui';
import { type Challenge, solvedProof } from './solved-proof.js';

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
  const proof = await solvedProof(asking.value.challenge as unknown as Challenge);
  return proof === null ? no(ownProblem('ui.unreadable', 0, '')) : ok(proof);
}
