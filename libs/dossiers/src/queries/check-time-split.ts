import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';

/** A dossier whose times do not add up, in milliseconds. */
export interface Unbalanced {
  readonly code: string;
  readonly office: number;
  readonly applicant: number;
  readonly paused: number;
  readonly total: number;
}

/** Looks at every accepted dossier whether office, applicant and paused time make the whole. An empty answer is the only right one. */
@Injectable()
export class CheckTimeSplit {
  constructor(private readonly database: Database) {}

  run(): Promise<readonly Unbalanced[]> {
    return this.database.rows<Unbalanced>(UNBALANCED);
  }
}

/** Office time is what no pause covers, measured by itself: a pause inside another, before acceptance or past the end shows as a difference. */
const UNBALANCED = `
WITH clock AS (
  SELECT d.code, (s -> 'clock' ->> 'receivedAt')::timestamptz AS received, s -> 'clock' -> 'pauses' AS pauses,
    coalesce((s -> 'clock' ->> 'resolvedAt')::timestamptz, CASE WHEN s -> 'position' ? 'ended' THEN d.moved_at END, greatest(now(), d.moved_at)) AS until
  FROM dossiers d, LATERAL (SELECT d.state::jsonb AS s) state WHERE s -> 'clock' ? 'receivedAt'
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
SELECT code, office::float8, applicant::float8, paused::float8, total::float8 FROM split WHERE abs(office + applicant + paused - total) > 0.001 ORDER BY code`;
