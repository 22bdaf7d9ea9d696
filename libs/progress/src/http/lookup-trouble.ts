import { Blocked } from '@app/kernel';
import { PROGRESS_OBSTACLE_STATUS } from './obstacle-status.js';
import type { Word } from './page-words.js';

/** Why the page has the form again, and not the dossier. */
export interface LookupTrouble {
  readonly word: Word;
  readonly retryAfterSeconds?: number;
  /** A proof of work has to go along: as soon as it is done, or when the person says so because one was refused. */
  readonly proof?: 'send' | 'wait';
}

const UNSOLVED = 422;
export function troubleOf(error: unknown): (LookupTrouble & { readonly status: number }) | null {
  if (!(error instanceof Blocked)) return null;
  const { code, params } = error.obstacle;
  const { retryAfterSeconds } = params;
  const later = typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {};
  switch (code) {
    case 'progress.not_found':
      return { status: PROGRESS_OBSTACLE_STATUS[code], word: 'notFound' };
    case 'progress.proof_needed':
      return { status: PROGRESS_OBSTACLE_STATUS[code], word: 'proofNeeded', proof: 'send', ...later };
    case 'progress.too_many_requests':
      return { status: PROGRESS_OBSTACLE_STATUS[code], word: 'tooMany', ...later };
    case 'identity.challenge_unsolved':
      return { status: UNSOLVED, word: 'proofRefused', proof: 'wait' };
    default:
      return null;
  }
}
