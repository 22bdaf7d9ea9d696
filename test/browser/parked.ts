import { pause } from '../chaos/server-process.js';
import { filedDossier } from './app.js';
import { asOwner } from './database.js';

/** A message that no handler came to an end with, told by the code of its dossier. */
export interface Parked {
  readonly code: string;
  readonly message: string;
  /** How many had come to an end with it before it was made to look so, and will again. */
  readonly handlers: number;
}

/** Leaves what a dossier's first move told the house as the worker leaves what failed in its last try: parked, with an open incident. */
export async function parkedMessage(): Promise<Parked> {
  const { code } = await filedDossier();
  for (;;) {
    const [parked] = await asOwner<Omit<Parked, 'code'>>(PARK, [code]);
    if (parked) return { code, ...parked };
    await pause(50);
  }
}

export async function standingOf({ message }: Parked): Promise<{ readonly isDone: boolean; readonly isParked: boolean; readonly handled: number } | undefined> {
  const [standing] = await asOwner<{ isDone: boolean; isParked: boolean; handled: number }>(STANDING, [message]);
  return standing;
}

/** A dossier whose times do not add up, as the round over all dossiers leaves it. @returns its code */
export async function unaccounted(): Promise<string> {
  const { code } = await filedDossier();
  await asOwner(`INSERT INTO incidents (id, dossier_id, source, problem)
    SELECT gen_random_uuid(), id, 'dossiers', '{"code":"dossiers.time_unaccounted","params":{}}' FROM dossiers WHERE code = $1`, [code]);
  return code;
}

const PARK = `WITH settled AS (SELECT o.id, o.dossier_id FROM outbox o JOIN dossiers d ON d.id = o.dossier_id
  WHERE d.code = $1 AND o.name = 'dossiers.advanced@1' AND o.done_at IS NOT NULL ORDER BY o.id LIMIT 1),
forgotten AS (DELETE FROM inbox WHERE message_id IN (SELECT id FROM settled) RETURNING handler),
parked AS (UPDATE outbox SET done_at = NULL, parked_at = now(), tries = 5 WHERE id IN (SELECT id FROM settled)),
opened AS (INSERT INTO incidents (id, dossier_id, source, problem, message_id)
  SELECT gen_random_uuid(), dossier_id, 'worker', '{"code":"worker.message_failed","params":{"message":"dossiers.advanced@1","tries":5}}', id FROM settled)
SELECT id::text AS message, (SELECT count(*)::int FROM forgotten) AS handlers FROM settled`;
const STANDING = `SELECT done_at IS NOT NULL AS "isDone", parked_at IS NOT NULL AS "isParked", (SELECT count(*)::int FROM inbox i WHERE i.message_id = o.id) AS handled
FROM outbox o WHERE o.id = $1`;
