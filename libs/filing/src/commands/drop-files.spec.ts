import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FileStorage } from '@app/platform';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { FileRowStore } from '../store/file.store.js';
import { DropFiles } from './drop-files.js';

let database: TestDatabase;
beforeAll(async () => (database = await freshDatabase()));
afterAll(() => database.close());

const id = (number: number): string => `10000000-0000-4000-8000-00000000000${number}`;
const content = (digit: number): string => String(digit).repeat(64);

it('takes away the files a draft left when it went, and their content; not those of a draft that is there, of a dossier, or of the same content', async () => {
  const removed: string[] = [];
  const drop = new DropFiles(new FileRowStore(database.db), { remove: async (sha256: string) => void removed.push(sha256) } as unknown as FileStorage);
  const file = (number: number, places: string, digit: number) => `('${id(number)}', '${id(9)}', ${places}, 'c', 'n', 'm', 1, '${content(digit)}', 'CLEAN', now())`;
  // Rows without what else they point to: one of each is enough.
  await database.owner.query(`BEGIN; SET LOCAL session_replication_role = replica;
    INSERT INTO drafts (id, owner_id, procedure_code, agency_code, channel, version, state, step, on_behalf, content, created_at, saved_at, expires_at)
      VALUES ('${id(7)}', '${id(9)}', 'p', 'a', 1, 1, 'OPEN', 's', false, '{}', now(), now(), now());
    INSERT INTO files (id, owner_id, draft_id, dossier_id, component, name, media_type, size, sha256, scan, uploaded_at) VALUES
      ${file(1, `'${id(8)}', NULL`, 1)}, ${file(2, `'${id(8)}', NULL`, 2)}, ${file(3, `'${id(7)}', NULL`, 2)}, ${file(4, `'${id(8)}', '${id(6)}'`, 3)}; COMMIT`);

  await drop.abandoned(20);

  expect((await database.owner.query<{ id: string }>('SELECT id FROM files ORDER BY id')).rows.map((row) => row.id)).toEqual([id(3), id(4)]);
  expect(removed).toEqual([content(1)]);
});
