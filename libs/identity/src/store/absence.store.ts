import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database, type Queries } from '@app/platform';
import type { AbsencePeriod } from '../domain/absence.js';
import { deskValues, hasDesksOnlyWithin, type Places } from './desks.js';
import type { AccountChange } from './official.store.js';
import { RECORD_CHANGE } from './official.store.js';

/** An absence as it stands by PostgreSQL's clock. */
export interface Absence extends AbsencePeriod {
  readonly id: string;
  readonly officialId: AccountId;
  readonly officialName: string;
  readonly substituteId: AccountId;
  readonly substituteName: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** Ended before its time; by name. */
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly state: 'coming' | 'running' | 'over';
}
export interface NewAbsence extends AbsencePeriod {
  readonly id: string;
  readonly officialId: AccountId;
  readonly substituteId: AccountId;
  readonly reason: string;
  readonly byId: AccountId;
}
/** Another absence that forbids a new one, and how. */
export interface AbsenceConflict extends AbsencePeriod {
  readonly kind: 'absent' | 'substituteAbsent' | 'substitutes';
}

const MOST_SHOWN = 100;

@Injectable()
export class AbsenceStore {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Absence | null> {
    return (await this.database.first<Absence>(`${SELECT} WHERE b.id::text = $1`, [id])) ?? null;
  }

  /** Of these officials, the ones to come and the running ones first, then what is over, the latest first. */
  of(officials: readonly AccountId[]): Promise<readonly Absence[]> {
    return this.database.rows<Absence>(`${SELECT} WHERE b.account_id = ANY ($1::uuid[]) ORDER BY ${OPEN} DESC, b.from_at DESC, b.id LIMIT ${MOST_SHOWN}`, [officials]);
  }

  /** In which this official stands in for somebody, now or later. */
  standingIn(substituteId: AccountId): Promise<readonly Absence[]> {
    return this.database.rows<Absence>(`${SELECT} WHERE b.substitute_id = $1 AND ${OPEN} ORDER BY b.from_at, b.id LIMIT ${MOST_SHOWN}`, [substituteId]);
  }

  /** Now or later, of officials who may log in and whose every desk lies there, but for this one; the next ones first. */
  openIn(places: Places, butFor: AccountId): Promise<readonly Absence[]> {
    return this.database.rows<Absence>(
      `${SELECT} WHERE ${OPEN} AND b.account_id <> $5 AND o.kind = 'OFFICIAL' AND o.disabled_at IS NULL AND ${hasDesksOnlyWithin('b.account_id')}
       ORDER BY b.from_at, b.id LIMIT ${MOST_SHOWN}`,
      [...deskValues(places), butFor],
    );
  }

  /** Written with its author, and begins now at the earliest, unless another absence stands in the way: of two that would, told at the same time, one is written. */
  record(absence: NewAbsence, change: AccountChange): Promise<AbsenceConflict | null> {
    return this.database.transaction(async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const conflict = await conflictOf(tx, absence);
      if (conflict) return conflict;
      const { id, officialId, substituteId, from, until, reason, byId } = absence;
      await tx.change(ADD, [id, officialId, substituteId, from, until, reason, byId]);
      await writeChange(tx, change);
      await tx.change(TELL, [id, 'identity.absence-recorded@1']);
      return null;
    });
  }

  /** From now on. @returns false when it is over */
  end(id: string, byId: AccountId, change: AccountChange): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if ((await tx.change('UPDATE absences SET ended_at = now(), ended_by = $2 WHERE id = $1 AND ended_at IS NULL AND until_at > now()', [id, byId])) === 0) return false;
      await writeChange(tx, change);
      await tx.change(TELL, [id, 'identity.absence-ended@1']);
      return true;
    });
  }
}

async function conflictOf(tx: Queries, { officialId, substituteId, from, until }: NewAbsence): Promise<AbsenceConflict | null> {
  return (await tx.first<AbsenceConflict>(CONFLICT, [officialId, substituteId, from, until])) ?? null;
}
const writeChange = (tx: Queries, { accountId, byId, at, change, details }: AccountChange) => tx.change(RECORD_CHANGE, [accountId, byId, at, change, JSON.stringify(details)]);

/** Number of the lock that whoever records an absence holds for the length of the transaction. */
const ONE_AT_A_TIME = 7_002_001;
const OPEN = '(b.ended_at IS NULL AND b.until_at > now())';
const SELECT = `
SELECT b.id, b.account_id AS "officialId", o.full_name AS "officialName", b.substitute_id AS "substituteId", s.full_name AS "substituteName",
  b.from_at AS "from", b.until_at AS "until", b.reason, m.full_name AS "recordedBy", b.created_at AS "recordedAt", b.ended_at AS "endedAt", e.full_name AS "endedBy",
  CASE WHEN NOT ${OPEN} THEN 'over' WHEN b.from_at <= now() THEN 'running' ELSE 'coming' END AS state
FROM absences b JOIN accounts o ON o.id = b.account_id JOIN accounts s ON s.id = b.substitute_id JOIN accounts m ON m.id = b.made_by
  LEFT JOIN accounts e ON e.id = b.ended_by`;
// One absence of an official at a time; a substitute is there; and whoever stands in for somebody is not absent: no chains.
const CONFLICT = `
SELECT CASE WHEN account_id = $1 THEN 'absent' WHEN account_id = $2 THEN 'substituteAbsent' ELSE 'substitutes' END AS kind, from_at AS "from", until_at AS "until"
FROM absences WHERE ended_at IS NULL AND from_at < $4 AND until_at > greatest($3, now()) AND (account_id IN ($1, $2) OR substitute_id = $1)
ORDER BY account_id = $1 DESC, account_id = $2 DESC, from_at LIMIT 1`;
const ADD = `INSERT INTO absences (id, account_id, substitute_id, from_at, until_at, reason, made_by, created_at) VALUES ($1, $2, $3, greatest($4, now()), $5, $6, $7, now())`;
/** `AbsenceTold` of the contracts, in the transaction of what it tells. */
const TELL = `INSERT INTO outbox (dossier_id, seq, name, payload) SELECT NULL, 0, $2, jsonb_build_object('officialId', account_id, 'substituteId', substitute_id,
  'from', from_at, 'until', until_at, 'endedAt', ended_at) FROM absences WHERE id = $1`;
