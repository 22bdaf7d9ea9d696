import { Injectable } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import { Database, type Reader } from '@app/platform';
import type { PaperSignature } from '../messages/signer.js';

export interface PaperRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly year: number;
  readonly number: number | null;
  readonly issuedAt: Instant;
  readonly sha256: string | null;
  readonly signature: PaperSignature | null;
  readonly finishedAt: Instant | null;
  /** False where nothing was drawn yet, and where it was erased. */
  readonly hasFile: boolean;
}
export interface NewPaper {
  readonly id: string;
  readonly dossierId: DossierId;
  readonly seq: number;
  readonly kind: string;
  readonly agencyCode: string;
  readonly year: number;
  readonly isNumbered: boolean;
  readonly issuedAt: Instant;
}

/** Papers and the register of their numbers. */
@Injectable()
export class PaperStore {
  constructor(private readonly database: Database) {}

  async ofDossier(dossierId: DossierId, by: Reader): Promise<readonly PaperRow[]> {
    return (await this.database.readFor(by).rows<PaperLine>(OF_DOSSIER, [dossierId])).map(rowOf);
  }

  async find(dossierId: DossierId, seq: number, kind: string): Promise<PaperRow | null> {
    const row = await this.database.first<PaperLine>(FIND, [dossierId, seq, kind]);
    return row ? rowOf(row) : null;
  }

  /**
   * Takes a paper into the register. Of any number who try at once one writes; number and row come in one statement, so that
   * a number is never given without a paper, and none is left out.
   */
  async register(paper: NewPaper): Promise<PaperRow> {
    const known = await this.find(paper.dossierId, paper.seq, paper.kind);
    if (known) return known;
    const { id, dossierId, seq, kind, agencyCode, year, isNumbered, issuedAt } = paper;
    return this.database.transaction(async (tx) => {
      // Whoever registers in the same book waits here, and then sees what the one before has written.
      if (isNumbered) await tx.first(LOCK_BOOK, [`${agencyCode}/${year}/${kind}`]);
      const before = await tx.first<PaperLine>(FIND, [dossierId, seq, kind]);
      if (before) return rowOf(before);
      const values = [id, dossierId, seq, kind, agencyCode, year, issuedAt];
      const row = await tx.first<PaperLine>(isNumbered ? REGISTER_NUMBERED : REGISTER, values);
      return row ? rowOf(row) : this.registered(await tx.first<PaperLine>(FIND, [dossierId, seq, kind]));
    });
  }

  /** @returns false where another got there first: its bytes and its signature stand */
  async finish(id: string, { file, sha256, signature, at }: { readonly file: Uint8Array; readonly sha256: Uint8Array; readonly signature: PaperSignature | null; readonly at: Instant }): Promise<boolean> {
    return (await this.database.change(FINISH, [id, Buffer.from(file), Buffer.from(sha256), signature === null ? null : JSON.stringify(signature), at])) === 1;
  }

  async file(id: string, by: Reader): Promise<Uint8Array | null> {
    const row = await this.database.readFor(by).first<{ file: Buffer | null }>(FILE, [id]);
    return row?.file ? new Uint8Array(row.file) : null;
  }

  private registered(row: PaperLine | undefined): PaperRow {
    if (!row) throw new Error('a paper was neither written nor there');
    return rowOf(row);
  }
}

interface PaperLine {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly year: number;
  readonly number: number | null;
  readonly issued_at: Instant;
  readonly sha256: Buffer | null;
  readonly signature: PaperSignature | null;
  readonly finished_at: Instant | null;
  readonly has_file: boolean;
}
const rowOf = (line: PaperLine): PaperRow => ({
  id: line.id, seq: line.seq, kind: line.kind, year: line.year, number: line.number, issuedAt: line.issued_at,
  sha256: line.sha256?.toString('hex') ?? null, signature: line.signature, finishedAt: line.finished_at, hasFile: line.has_file,
});

const COLUMNS = 'id, seq, kind, year, number, issued_at, sha256, signature, finished_at, file IS NOT NULL AS has_file';
const OF_DOSSIER = { name: 'papers-of-dossier', text: `SELECT ${COLUMNS} FROM papers WHERE dossier_id = $1 ORDER BY seq, kind` };
const FIND = { name: 'papers-find', text: `SELECT ${COLUMNS} FROM papers WHERE dossier_id = $1 AND seq = $2 AND kind = $3` };
/** A lock by name: a book that was never opened has no row to be locked. */
const LOCK_BOOK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
const REGISTER_NUMBERED = `WITH next AS (
  INSERT INTO paper_registers (agency_code, year, kind, last) VALUES ($5, $6, $4, 1)
  ON CONFLICT (agency_code, year, kind) DO UPDATE SET last = paper_registers.last + 1 RETURNING last)
INSERT INTO papers (id, dossier_id, seq, kind, agency_code, year, number, issued_at)
SELECT $1::uuid, $2::uuid, $3, $4, $5, $6, next.last, $7::timestamptz FROM next RETURNING ${COLUMNS}`;
const REGISTER = `INSERT INTO papers (id, dossier_id, seq, kind, agency_code, year, issued_at)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (dossier_id, seq, kind) DO NOTHING RETURNING ${COLUMNS}`;
const FINISH = `UPDATE papers SET file = $2, sha256 = $3, signature = $4, finished_at = $5 WHERE id = $1 AND finished_at IS NULL`;
const FILE = { name: 'papers-file', text: 'SELECT file FROM papers WHERE id = $1' };
