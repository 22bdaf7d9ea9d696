import { createHash } from 'node:crypto';
import { canonical } from '@app/ledger';
import { Blocked, type AccountId, type DossierCode } from '@app/kernel';
import type { JournalEntry } from '@app/platform';
import type { AvailableAct } from '../domain/available-for.js';
import type { Dossier } from '../domain/dossier.js';
import type { StoredAnswer } from '../store/dossier.store.js';

/** What a command is answered with; the same again for every repeat of its key. */
export interface Answered {
  readonly code: DossierCode;
  readonly version: number;
  readonly position: Dossier['position'];
  /** What the asker may do next. */
  readonly available: readonly AvailableAct[];
}
export interface Opened extends Answered {
  /** The secret on the slip: second factor of the public page. */
  readonly lookupCode: string;
}
/** A request under an Idempotency-Key. */
export interface Keyed {
  readonly key: string;
  /** SHA-256 over what was asked, so that the key of one request is not taken for another's. */
  readonly bodyHash: Uint8Array;
}

export const keyed = (key: string | undefined, asked: unknown): Keyed | null =>
  key === undefined ? null : { key, bodyHash: createHash('sha256').update(canonical(asked)).digest() };

/** The code is known only once the journal has written the opening: it is put before the stored part. */
export const answeredFrom = (code: DossierCode, body: string): Answered => ({ code, ...(JSON.parse(body) as Omit<Answered, 'code'>) });

/** The first answer again. @throws {Blocked} `dossiers.key_reused`: the key came with another request before */
export const firstAnswer = (answer: StoredAnswer, request: Keyed): Answered => answeredFrom(answer.code, firstBody(answer, request));

/** The first answer as it was written. @throws {Blocked} `dossiers.key_reused` */
export function firstBody(answer: Pick<StoredAnswer, 'bodyHash' | 'body'>, { key, bodyHash }: Keyed): string {
  if (!Buffer.from(answer.bodyHash).equals(bodyHash)) throw new Blocked({ code: 'dossiers.key_reused', params: { key } });
  return answer.body;
}

export function storedAnswer(actorId: AccountId | null, request: Keyed | null, body: string): JournalEntry['answer'] {
  return actorId === null || request === null ? undefined : { actorId, key: request.key, bodyHash: request.bodyHash, status: 201, body };
}
