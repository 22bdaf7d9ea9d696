import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * A corrected declaration stands beside the one before it, under the number of the transition that brought it. No version
 * is changed any more, only erased. Locks: ACCESS EXCLUSIVE on `declarations` while its key is built anew. `down` refuses
 * while there is a corrected one: the first version would be in force again.
 */
export class KeepDeclarationVersions1795315500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE declarations ADD COLUMN seq integer NOT NULL DEFAULT 1,
      DROP CONSTRAINT declarations_pkey, ADD CONSTRAINT declarations_pkey PRIMARY KEY (dossier_id, seq)`);
    await db.query('ALTER TABLE declarations ALTER COLUMN seq DROP DEFAULT');
    await db.query('CREATE TYPE journal_declaration AS (ord integer, form_key text, content jsonb, components jsonb)');
    await db.query('REVOKE UPDATE ON declarations FROM motcua_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('GRANT UPDATE ON declarations TO motcua_app');
    await db.query('DROP TYPE journal_declaration');
    await db.query(`ALTER TABLE declarations DROP CONSTRAINT declarations_pkey, DROP COLUMN seq,
      ADD CONSTRAINT declarations_pkey PRIMARY KEY (dossier_id)`);
  }
}

const KEPT: Kept = {
  'declarations as corrected': { table: 'declarations', where: 'seq > 1' },
};
