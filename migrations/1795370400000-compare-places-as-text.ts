import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Codes of places are texts: province `01` and commune `00001` are two places, though as numbers they are one. Locks: ACCESS EXCLUSIVE on
 * `agencies` while its few rows are compared. `down` loses nothing; it stops where two such places have an agency each in the same days.
 */
export class ComparePlacesAsText1795370400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // What an exclusion can compare without an extension is ranges: here of one code each, by its letters.
    await db.query(`CREATE TYPE place_range AS RANGE (subtype = text, collation = "C")`);
    await replace(db, `place_range(administrative_code, administrative_code, '[]')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await replace(db, `int4range(administrative_code::integer, administrative_code::integer, '[]')`);
    await db.query('DROP TYPE place_range');
  }
}

async function replace(db: QueryRunner, place: string): Promise<void> {
  await db.query('ALTER TABLE agencies DROP CONSTRAINT agencies_one_for_a_place');
  await db.query(`ALTER TABLE agencies ADD CONSTRAINT agencies_one_for_a_place EXCLUDE USING gist (
    ${place} WITH &&, daterange(effective_from, effective_to, '[]') WITH &&) WHERE (administrative_code IS NOT NULL)`);
}
