import { Injectable } from '@nestjs/common';
import type { ApplicantData, ByPost, PaperHandedOver, RatingView, Receiving } from '@app/contracts';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database, type Reader, type ReadFor } from '@app/platform';

/** What was filed beside the declaration. */
export interface Filed {
  readonly applicant: ApplicantData;
  readonly receiving: Receiving | null;
  readonly papers: readonly PaperHandedOver[];
  readonly feeGroups: readonly string[];
  readonly post: ByPost | null;
}
export interface NewRating {
  readonly dossierId: DossierId;
  readonly stars: number;
  readonly words: string | null;
  readonly by: AccountId;
  readonly at: Instant;
}

@Injectable()
export class FilingStore {
  constructor(private readonly database: Database) {}

  async of(dossierId: DossierId, by: ReadFor): Promise<Filed | null> {
    const line = await this.database.readFor(by).first<Filed & { readonly fee_groups: readonly string[] }>(
      'SELECT applicant, receiving, papers, fee_groups, post FROM filings WHERE dossier_id = $1', [dossierId],
    );
    return line ? { applicant: line.applicant, receiving: line.receiving, papers: line.papers, feeGroups: line.fee_groups, post: line.post } : null;
  }

  async rating(dossierId: DossierId, by: Reader): Promise<RatingView | null> {
    const line = await this.database.readFor(by).first<{ stars: number; words: string | null; rated_at: Instant }>('SELECT stars, words, rated_at FROM ratings WHERE dossier_id = $1', [dossierId]);
    return line ? { stars: line.stars, words: line.words, ratedAt: line.rated_at } : null;
  }

  /** False when it was rated before. */
  async rate({ dossierId, stars, words, by, at }: NewRating): Promise<boolean> {
    const sql = 'INSERT INTO ratings (dossier_id, stars, words, rated_by, rated_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING';
    return (await this.database.change(sql, [dossierId, stars, words, by, at])) === 1;
  }

  /** For ever: who read what of which dossier. */
  async noteRead(read: { readonly actorId: AccountId; readonly dossierId: DossierId; readonly what: string; readonly fileId?: string }): Promise<void> {
    const { actorId, dossierId, what, fileId = null } = read;
    await this.database.change('INSERT INTO reads (actor_id, dossier_id, what, file_id) VALUES ($1, $2, $3, $4)', [actorId, dossierId, what, fileId]);
  }
}
