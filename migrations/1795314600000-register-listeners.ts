import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who listens to which message is known to the database, so that no process decides from its own listeners that nobody
 * does; and old messages can be cleared away. Locks: ACCESS EXCLUSIVE on `outbox` for an instant (the default is not
 * written to old rows). `down` loses the register; each process writes its part again.
 */
export class RegisterListeners1795314600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [AGE, LISTENERS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE DELETE ON outbox FROM motcua_app');
    await db.query('DROP TABLE message_listeners');
    await db.query('ALTER TABLE outbox DROP COLUMN created_at');
  }
}

const AGE = 'ALTER TABLE outbox ADD COLUMN created_at timestamptz NOT NULL DEFAULT now()';

const LISTENERS = `
CREATE TABLE message_listeners (
  message text NOT NULL,
  handler text NOT NULL,
  -- A process that has the handler says so from time to time; what nobody has said for long is no listener any more.
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (message, handler)
);`;

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE, DELETE ON message_listeners TO motcua_app;
GRANT DELETE ON outbox TO motcua_app;`;
