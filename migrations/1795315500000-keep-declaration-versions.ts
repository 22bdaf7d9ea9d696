import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A corrected declaration stands beside the one before it, under the number of the transition that brought it. No version
 * is changed any more, only erased. Locks: ACCESS EXCLUSIVE on `declarations` while its key is built anew. `down` keeps the
 * first version of each and loses the corrected ones.
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
    await db.query('GRANT UPDATE ON declarations TO motcua_app');
    await db.query('DROP TYPE journal_declaration');
    await db.query('DELETE FROM declarations WHERE seq > 1');
    await db.query(`ALTER TABLE declarations DROP CONSTRAINT declarations_pkey, DROP COLUMN seq,
      ADD CONSTRAINT declarations_pkey PRIMARY KEY (dossier_id)`);
  }
}
