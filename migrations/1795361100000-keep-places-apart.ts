import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A place of the national list has one agency in office at a time: a dossier or an address that names the place means that one. Locks:
 * ACCESS EXCLUSIVE on `agencies` while its few rows are compared. `down` loses nothing.
 */
export class KeepPlacesApart1795361100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const twice = (await db.query(TWICE)) as readonly { readonly place: string; readonly codes: string }[];
    if (twice.length > 0) {
      const told = twice.map(({ place, codes }) => `${place} (${codes})`).join(', ');
      throw new Error(`Places with more than one agency in office at a time: ${told}. Before this release, give each agency that has ended its last day, and each other one the code of its own place or none.`);
    }
    await db.query(`ALTER TABLE agencies ADD CONSTRAINT agencies_place_code CHECK (administrative_code ~ '^[0-9]{2,5}$')`);
    await db.query(`ALTER TABLE agencies ADD CONSTRAINT agencies_one_for_a_place EXCLUDE USING gist (
      int4range(administrative_code::integer, administrative_code::integer, '[]') WITH &&, daterange(effective_from, effective_to, '[]') WITH &&)
      WHERE (administrative_code IS NOT NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE agencies DROP CONSTRAINT agencies_one_for_a_place, DROP CONSTRAINT agencies_place_code');
  }
}

const TWICE = `SELECT a.administrative_code AS place, string_agg(DISTINCT a.code || ', ' || b.code, '; ') AS codes FROM agencies a JOIN agencies b
  ON b.administrative_code = a.administrative_code AND a.code < b.code
  AND daterange(a.effective_from, a.effective_to, '[]') && daterange(b.effective_from, b.effective_to, '[]') GROUP BY 1 ORDER BY 1`;
