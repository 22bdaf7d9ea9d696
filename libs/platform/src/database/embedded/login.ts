import type pg from 'pg';
import { APP_ROLE, READER_ROLE } from '../connection-settings.js';

/** What the product's own processes log in as where the database is ours: it owns nothing, and can become nobody but the two roles they work under. */
export const LOGIN = 'motcua_login';

/** Makes it, where it is not there, with this password. The roles are those of a migrated database. */
export async function ensureLogin(superuser: pg.Client, password: string): Promise<void> {
  await superuser.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${LOGIN}') THEN CREATE ROLE ${LOGIN} LOGIN; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  await superuser.query(`ALTER ROLE ${LOGIN} PASSWORD ${superuser.escapeLiteral(password)}`);
  await superuser.query(`GRANT ${APP_ROLE}, ${READER_ROLE} TO ${LOGIN}`);
}
