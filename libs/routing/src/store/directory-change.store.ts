import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDay, Instant, Result } from '@app/kernel';
import { Database, type Queries } from '@app/platform';
import type { Directory } from '../domain/directory.js';
import type { DirectoryChange, DirectoryWrite, Ending, GroundDocument } from '../domain/directory-change.js';
import type { DirectoryObstacle } from '../domain/routing.obstacles.js';
import { DirectoryStore } from './directory.store.js';

export interface Author {
  readonly document: GroundDocument;
  readonly byId: AccountId;
  readonly at: Instant;
}
type Line = readonly [subject: string, day: CivilDay, nameVi: string | null, nameEn: string | null, successor: string | null];

/** Decisions about agencies and divisions: what they change, and the line of history, both or neither. */
@Injectable()
export class DirectoryChangeStore {
  constructor(
    private readonly database: Database,
    private readonly directories: DirectoryStore,
  ) {}

  /** One after the other: a decision is judged on a directory nobody else is changing, in the transaction that writes it. */
  change(judge: (directory: Directory, tx: Queries) => Promise<Result<DirectoryWrite, DirectoryObstacle>>, author: Author): Promise<Result<DirectoryWrite, DirectoryObstacle>> {
    return this.database.transaction(async (tx) => {
      await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('directory_changes'))`);
      const judged = await judge(await this.directories.read(tx), tx);
      if (judged.ok) await write(tx, judged.value, author);
      return judged;
    });
  }

  /** Newest first. */
  async of(subject: string): Promise<readonly DirectoryChange[]> {
    return (await this.database.rows<ChangeLine>(`${READ} WHERE subject = $1 ORDER BY id DESC`, [subject])).map(changeOf);
  }

  /** Renamings that are to come, by subject. */
  async coming(today: CivilDay): Promise<readonly DirectoryChange[]> {
    return (await this.database.rows<ChangeLine>(`${READ} WHERE change = 'RENAMED' AND effective_on > $1 ORDER BY effective_on, id`, [today])).map(changeOf);
  }
}

async function write(tx: Queries, asked: DirectoryWrite, author: Author): Promise<void> {
  if (asked.kind === 'RENAMED') return record(tx, 'RENAMED', [asked.subject, asked.from, asked.name.vi, asked.name.en, null], author);
  if (asked.kind === 'ENDED') {
    for (const ending of asked.endings) await end(tx, ending, author);
    return;
  }
  if ('agency' in asked) {
    const { code, name, level, parentCode, administrativeCode, effectiveFrom } = asked.agency;
    await tx.change(OPEN_AGENCY, [code, name.vi, name.en, level, parentCode, administrativeCode, effectiveFrom]);
    return record(tx, 'OPENED', [code, effectiveFrom, name.vi, name.en, null], author);
  }
  const { id, agencyCode, code, name, effectiveFrom } = asked.division;
  await tx.change(OPEN_DIVISION, [id, agencyCode, code, name.vi, name.en, effectiveFrom]);
  return record(tx, 'OPENED', [id, effectiveFrom, name.vi, name.en, null], author);
}

async function end(tx: Queries, { subject, lastDay, successor }: Ending, author: Author): Promise<void> {
  await tx.change(subject.includes('/') ? END_DIVISION : END_AGENCY, [subject, lastDay, successor]);
  await record(tx, 'ENDED', [subject, lastDay, null, null, successor], author);
}

async function record(tx: Queries, change: DirectoryWrite['kind'], line: Line, { document, byId, at }: Author): Promise<void> {
  await tx.change(RECORD, [change, ...line, JSON.stringify(document), byId, at]);
}

interface ChangeLine extends Pick<DirectoryChange, 'subject' | 'change' | 'successor' | 'document' | 'at'> {
  readonly effective_on: CivilDay;
  readonly name_vi: string | null;
  readonly name_en: string | null;
  readonly by_id: AccountId;
}
const changeOf = ({ effective_on: effectiveOn, name_vi: vi, name_en: en, by_id: byId, ...rest }: ChangeLine): DirectoryChange => ({
  ...rest, effectiveOn, byId, name: vi === null || en === null ? null : { vi, en },
});

const READ = 'SELECT subject, change, effective_on, name_vi, name_en, successor, document, by_id, at FROM directory_changes';
const RECORD = `INSERT INTO directory_changes (change, subject, effective_on, name_vi, name_en, successor, document, by_id, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const OPEN_AGENCY = `INSERT INTO agencies (code, name_vi, name_en, level, parent_code, administrative_code, effective_from) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const OPEN_DIVISION = 'INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) VALUES ($1, $2, $3, $4, $5, $6)';
const END_AGENCY = 'UPDATE agencies SET effective_to = $2, successor_code = $3 WHERE code = $1';
const END_DIVISION = 'UPDATE divisions SET effective_to = $2, successor_id = $3, closed_at = CASE WHEN $3::text IS NULL THEN now() END WHERE id = $1';
