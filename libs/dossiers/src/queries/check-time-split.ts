import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { Database } from '@app/platform';

/** A dossier whose times do not add up, in milliseconds. */
export interface Unbalanced {
  readonly id: DossierId;
  readonly code: string;
  readonly office: number;
  readonly applicant: number;
  readonly paused: number;
  readonly total: number;
}

/** Some dossiers, in the order of their ids. */
export interface LookedAt {
  readonly unbalanced: readonly Unbalanced[];
  /** Where the next look begins; null when this was the last one. */
  readonly last: DossierId | null;
}

const PAGE = 1_000;

/** Looks at every accepted dossier whether office, applicant and paused time make the whole. No dossier is the only right answer. */
@Injectable()
export class CheckTimeSplit {
  constructor(private readonly database: Database) {}

  async run(): Promise<readonly Unbalanced[]> {
    const found: Unbalanced[] = [];
    let after: DossierId | null = null;
    do {
      const looked: LookedAt = await this.page(after, PAGE);
      found.push(...looked.unbalanced);
      after = looked.last;
    } while (after !== null);
    return found;
  }

  /** @param after  the last one of the look before, null for the first */
  async page(after: DossierId | null, limit: number): Promise<LookedAt> {
    const [row] = await this.database.rows<LookedAt>(UNBALANCED, [after, limit]);
    return { unbalanced: row?.unbalanced ?? [], last: row?.last ?? null };
  }
}

/** Office time is what no pause covers, measured by itself: a pause inside another, before acceptance or past the end shows as a difference. */
const UNBALANCED = {
  name: 'time-splits-unbalanced',
  text: `
WITH page AS MATERIALIZED (
  SELECT id, code, state, moved_at FROM dossiers WHERE id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY id LIMIT $2
), clock AS (
  SELECT d.code, (s -> 'clock' ->> 'receivedAt')::timestamptz AS received, s -> 'clock' -> 'pauses' AS pauses,
    coalesce((s -> 'clock' ->> 'resolvedAt')::timestamptz, CASE WHEN s -> 'position' ? 'ended' THEN d.moved_at END, greatest(now(), d.moved_at)) AS until
  FROM page d, LATERAL (SELECT d.state::jsonb AS s) state WHERE s -> 'clock' ? 'receivedAt'
), pause AS (
  SELECT code, received, p ->> 'reason' AS reason, (p ->> 'from')::timestamptz AS began, coalesce((p ->> 'to')::timestamptz, until) AS ended
  FROM clock, jsonb_array_elements(pauses) p
), covered AS (
  SELECT code, reason, ended - began AS length,
    greatest(began - coalesce(max(ended) OVER (PARTITION BY code ORDER BY began, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), received), interval '0') AS gap, ended
  FROM pause
), split AS (
  SELECT c.code, extract(epoch FROM c.until - c.received) * 1000 AS total,
    extract(epoch FROM coalesce(sum(v.gap), interval '0') + greatest(c.until - coalesce(max(v.ended), c.received), interval '0')) * 1000 AS office,
    extract(epoch FROM coalesce(sum(v.length) FILTER (WHERE v.reason IN ('SUPPLEMENT', 'PAYMENT')), interval '0')) * 1000 AS applicant,
    extract(epoch FROM coalesce(sum(v.length) FILTER (WHERE v.reason NOT IN ('SUPPLEMENT', 'PAYMENT')), interval '0')) * 1000 AS paused
  FROM clock c LEFT JOIN covered v ON v.code = c.code GROUP BY c.code, c.until, c.received
)
SELECT (SELECT max(id::text)::uuid FROM page HAVING count(*) = $2) AS last,
  (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'code', s.code, 'office', office::float8, 'applicant', applicant::float8, 'paused', paused::float8, 'total', total::float8) ORDER BY s.code)
    FROM split s JOIN page p ON p.code = s.code WHERE abs(office + applicant + paused - total) > 0.001) AS unbalanced`,
};
