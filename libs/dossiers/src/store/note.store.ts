import { Injectable } from '@nestjs/common';
import { Blocked, Defect, type AccountId, type DossierId, type Instant } from '@app/kernel';
import { Database, type Queries, type ReadFor } from '@app/platform';
import type { Keyed } from '../commands/answered.js';

/** What an official left beside a dossier, for colleagues. */
export interface Note {
  /** Counted from 1 in each dossier, in their order. */
  readonly number: number;
  readonly at: Instant;
  readonly authorId: AccountId;
  /** The absent official whose place the author was in. */
  readonly onBehalfOf: AccountId | null;
  readonly divisionId: string;
  readonly text: string;
}
export interface NoteToKeep extends Omit<Note, 'number'> {
  readonly dossierId: DossierId;
}

/** The message that there is another one. Only those who may read it are told. */
export const NOTED = 'dossiers.noted@1';
/** Also said by the table. */
const MOST_NOTES = 200;

/** Notes are added and never changed: neither here nor by the rights of the role that writes. */
@Injectable()
export class NoteStore {
  constructor(private readonly database: Database) {}

  /** In their order, as far as they are the reader's business. */
  of(dossierId: DossierId, by: ReadFor): Promise<readonly Note[]> {
    return this.database.readFor(by).rows<Note>(OF_DOSSIER, [dossierId]);
  }

  /**
   * Adds it, tells those who look at the dossier, and keeps what is answered under the key, all or nothing.
   *
   * @returns its number; null where the key was spent meanwhile: then nothing was written
   * @throws {Blocked} `dossiers.notes_full`
   */
  async add(note: NoteToKeep, request: Keyed | null): Promise<number | null> {
    return this.database
      .transaction(async (tx) => {
        const number = await numbered(tx, note);
        if (request !== null && !(await answered(tx, note, request, number))) throw new KeySpent();
        await tx.change(TELL, [note.dossierId, number]);
        return number;
      })
      .catch((error: unknown) => {
        if (error instanceof KeySpent) return null;
        throw error;
      });
  }
}

/** Takes back what was written before it was known. */
class KeySpent extends Error {}

/** Of two at once the second waits for the first, finds its number taken, and takes the next: each try means one note more. */
async function numbered(tx: Queries, { dossierId, at, authorId, onBehalfOf, divisionId, text }: NoteToKeep): Promise<number> {
  for (let tries = 0; tries <= MOST_NOTES; tries += 1) {
    const added = await tx.first<{ readonly number: number }>(ADD, [dossierId, at, authorId, onBehalfOf, divisionId, text, MOST_NOTES]);
    if (added) return added.number;
    const { count = 0 } = (await tx.first<{ readonly count: number }>(COUNT, [dossierId])) ?? {};
    if (count >= MOST_NOTES) throw new Blocked({ code: 'dossiers.notes_full', params: { most: MOST_NOTES } });
  }
  throw new Defect('a note found no number', { dossierId });
}

const answered = async (tx: Queries, { authorId, dossierId }: NoteToKeep, { key, bodyHash }: Keyed, number: number): Promise<boolean> =>
  (await tx.change(ANSWER, [authorId, key, bodyHash, dossierId, JSON.stringify({ number })])) === 1;

const OF_DOSSIER = {
  name: 'dossiers-notes',
  text: 'SELECT number, at, author_id AS "authorId", on_behalf_of AS "onBehalfOf", division_id AS "divisionId", text FROM dossier_notes WHERE dossier_id = $1 ORDER BY number',
};
const ADD = `INSERT INTO dossier_notes (dossier_id, number, at, author_id, on_behalf_of, division_id, text)
SELECT $1::uuid, last.number + 1, $2::timestamptz, $3::uuid, $4::uuid, $5::text, $6::text
FROM (SELECT coalesce(max(number), 0) AS number FROM dossier_notes WHERE dossier_id = $1::uuid) last WHERE last.number < $7::integer
ON CONFLICT (dossier_id, number) DO NOTHING RETURNING number`;
const COUNT = 'SELECT count(*)::integer AS count FROM dossier_notes WHERE dossier_id = $1';
const ANSWER = `INSERT INTO answers (actor_id, key, body_hash, dossier_id, status, body) VALUES ($1, $2, $3, $4, 201, $5) ON CONFLICT (actor_id, key) DO NOTHING`;
const TELL = `INSERT INTO outbox (dossier_id, seq, name, payload)
SELECT id, version, '${NOTED}', jsonb_build_object('number', $2::integer) FROM dossiers WHERE id = $1::uuid`;
