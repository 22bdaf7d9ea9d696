import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { Database } from '@app/platform';

/** Challenges that were used, as long as they would still be good. */
@Injectable()
export class ChallengeStore {
  constructor(private readonly database: Database) {}

  /** @returns false when it was used before */
  async use(signature: string, expiresAt: Instant, at: Instant): Promise<boolean> {
    await this.database.change('DELETE FROM used_challenges WHERE expires_at <= $1', [at]);
    const changed = await this.database.change(
      'INSERT INTO used_challenges (signature, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [signature, expiresAt],
    );
    return changed === 1;
  }
}
