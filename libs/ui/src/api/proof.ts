/** What is to be shown again: a code of the second factor, or the password where there is none. */
export type ProofKind = 'code' | 'password';
/** True once it was shown, false where the person would rather not. */
export type AskProof = (by: ProofKind) => Promise<boolean>;

const CODE = 'identity.step_up_needed';
/** Shows it, and changes the session's cookie. */
const STEP_UP = '/api/auth/step-up';

let ask: AskProof | null = null;
let asking: Promise<boolean> | undefined;
let showing: Promise<unknown> = Promise.resolve();
let shown = 0;

/** Who asks the person; null while nobody is there who could. */
export const whenProofIsNeeded = (asker: AskProof | null): void => {
  ask = asker;
};

/**
 * Sends a request of the API. One that is refused until the person has shown again who they are is sent once more after that, by itself. One
 * that was under way meanwhile went with the cookie before: it only looked, and looks again.
 */
export async function send(request: Request): Promise<Response> {
  if (request.url.endsWith(STEP_UP)) {
    const answering = fetch(request).finally(() => (shown += 1));
    showing = answering;
    return answering;
  }
  const before = shown;
  // A copy of the request would send its body as a stream, which not every browser and proxy takes.
  const body = (await request.text()) || undefined;
  const sent = (): Promise<Response> => fetch(new Request(request, body === undefined ? {} : { body }));
  const answer = await sent();
  if (answer.status === 401 && request.method === 'GET') {
    await showing.catch(() => undefined);
    return shown === before ? answer : sent();
  }
  const by = answer.status === 403 ? await wantedProof(answer) : null;
  return by !== null && (await askOnce(by)) ? sent() : answer;
}

async function wantedProof(answer: Response): Promise<ProofKind | null> {
  const problem = (await answer.clone().json().catch(() => null)) as { readonly code?: string; readonly params?: { readonly by?: string } } | null;
  if (problem?.code !== CODE) return null;
  return problem.params?.by === 'password' ? 'password' : 'code';
}

/** Several requests at once are one question. */
function askOnce(by: ProofKind): Promise<boolean> {
  if (ask === null) return Promise.resolve(false);
  asking ??= ask(by).finally(() => (asking = undefined));
  return asking;
}
