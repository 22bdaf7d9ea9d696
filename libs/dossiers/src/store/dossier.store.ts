import { Injectable } from '@nestjs/common';
import { Defect, type AccountId, type DossierCode, type DossierId, type Instant } from '@app/kernel';
import { Database, Gathered, LookupCodes, openedMonthOf, type Reader, type ReadFor } from '@app/platform';
import type { Dossier } from '../domain/dossier.js';
import type { LoggedTransition } from '../domain/replay.js';
import type { PrivateOfMove } from '../domain/move.js';

/** A dossier with what its row knows beside the state. */
export interface StoredDossier {
  readonly code: DossierCode;
  readonly dossier: Dossier;
  /** The stored bytes of the state. */
  readonly state: string;
}
/** The first answer given under an Idempotency-Key. */
export interface StoredAnswer {
  readonly dossierId: DossierId;
  readonly code: DossierCode;
  readonly bodyHash: Uint8Array;
  readonly status: number;
  readonly body: string;
}
export interface Asked {
  readonly dossier: StoredDossier | null;
  readonly answer: StoredAnswer | null;
}
export interface DossierNamed {
  readonly id: DossierId;
  readonly code: DossierCode;
}
/** A dossier's log, in order, and the hash its row says it ends with, lower-case hex; empty where there is no such row. */
export interface DossierChain {
  readonly head: string;
  readonly log: readonly LoggedTransition[];
}
/** What decides whether somebody may look, and nothing more of it. */
export interface DossierOwned {
  readonly id: DossierId;
  readonly submitterId: AccountId;
}
/** Who made a transition, and when. */
export interface Winner {
  readonly actorId: AccountId | null;
  readonly divisionId: string | null;
  readonly at: Instant;
  readonly command: string;
}

/** Reads dossiers as they stand. Nothing here writes: a dossier moves by the journal only. */
@Injectable()
export class DossierStore {
  private readonly lines: Gathered<StateLine>;
  private readonly asked: Gathered<AskedRow>;

  constructor(
    private readonly database: Database,
    private readonly lookups: LookupCodes,
  ) {
    this.lines = new Gathered(async (ids) => new Map((await database.rows<StateLine>(BY_IDS, [ids])).map((line) => [line.id, line])));
    this.asked = new Gathered(async (questions) => {
      const rows = await database.rows<AskedRow>(ASK, listed(questions));
      return new Map(rows.map((row) => [questions[row.n - 1]!, row]));
    });
  }

  /** The secret on the slip of this dossier, whether it is there or not. */
  lookupCode(id: DossierId): string {
    return this.lookups.of(id);
  }

  /** The dossier and what was answered before under this key, in one round trip, shared with whoever asks at the same time. */
  async ask(code: string, actorId: AccountId | null, key: string | null): Promise<Asked> {
    const row = await this.asked.get(JSON.stringify([code, actorId, key] satisfies Question));
    if (!row) return { dossier: null, answer: null };
    const { id, state } = row;
    const isThere = id !== null && row.code !== null && state !== null;
    return { dossier: isThere ? storedDossier({ id, code: row.code, state }) : null, answer: answerOf(row) };
  }

  /** Null where there is none, and where it is none of the reader's business. */
  async seen(code: string, by: ReadFor): Promise<StoredDossier | null> {
    const row = await this.database.readFor(by).first<StateLine>(BY_CODE, [code]);
    return row ? storedDossier(row) : null;
  }

  /** For the house: whose it is, without reading the dossier. Takes the same work whether there is one or not. */
  async owned(code: string): Promise<DossierOwned | null> {
    const row = await this.database.first<OwnedLine>(OWNED, [code]);
    return row ? { id: row.id, submitterId: row.submitter_id } : null;
  }

  async seenById(id: DossierId, by: Reader): Promise<StoredDossier | null> {
    const row = await this.database.readFor(by).first<StateLine>(BY_IDS, [[id]]);
    return row ? storedDossier(row) : null;
  }

  /** For the house: whatever asks at the same time is answered together. */
  async byId(id: DossierId): Promise<StoredDossier | null> {
    const row = await this.lines.get(id);
    return row ? storedDossier(row) : null;
  }

  async answer(actorId: AccountId, key: string): Promise<StoredAnswer | null> {
    return (await this.ask('', actorId, key)).answer;
  }

  async winner(id: DossierId, seq: number): Promise<Winner | null> {
    const row = await this.database.first<WinnerLine>(WINNER, [openedMonthOf(id), id, seq]);
    return row ? { actorId: row.actor_id, divisionId: row.division_id, at: row.at, command: row.command } : null;
  }

  /** All dossiers in the order of their ids, after `after`. */
  named(agencies: readonly string[], after: DossierId | null, limit: number): Promise<readonly DossierNamed[]> {
    return this.database.rows<DossierNamed>(NAMED, [after ?? '00000000-0000-0000-0000-000000000000', limit, agencies]);
  }

  /** The whole log of a dossier in order, with the private values that were not erased. */
  async log(id: DossierId, by: ReadFor): Promise<readonly LoggedTransition[]> {
    return (await this.chain(id, by)).log;
  }

  /** The log and the head its dossier keeps of it, as they were at one moment: also of a dossier that moves meanwhile. */
  async chain(id: DossierId, by: ReadFor): Promise<DossierChain> {
    const rows = await this.database.readFor(by).rows<ChainLine>(CHAIN, [openedMonthOf(id), id]);
    return { head: rows[0]?.head ?? '', log: rows.flatMap((row) => (row.seq === null ? [] : [loggedIn(row)])) };
  }
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };
/** A dossier as its row has it: what is stored of it may be unreadable. */
export interface StateLine {
  readonly id: DossierId;
  readonly code: DossierCode;
  readonly state: string;
}
interface OwnedLine {
  readonly id: DossierId;
  readonly submitter_id: AccountId;
}
/** Code, who asks, and the key it came under. */
type Question = readonly [code: string, actorId: AccountId | null, key: string | null];
const listed = (questions: readonly string[]) => {
  const asked = questions.map((question) => JSON.parse(question) as Question);
  return [0, 1, 2].map((column) => asked.map((question) => question[column]));
};
interface AskedRow extends Nullable<StateLine> {
  /** Of the question, from 1. */
  readonly n: number;
  readonly answered_id: DossierId | null;
  readonly answered_code: DossierCode | null;
  readonly body_hash: Buffer | null;
  readonly answered: number | null;
  readonly body: string | null;
}
interface WinnerLine {
  readonly actor_id: AccountId | null;
  readonly division_id: string | null;
  readonly at: Instant;
  readonly command: string;
}
interface LogLine {
  readonly seq: number;
  readonly leaf: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly fields: PrivateOfMove | null;
}
type ChainLine = { readonly head: string } & (LogLine | { readonly seq: null });
const loggedIn = ({ seq, leaf, hash, salt, fields }: LogLine): LoggedTransition => ({
  seq, leaf: new Uint8Array(leaf), hash: new Uint8Array(hash),
  ...(salt && { secret: { salt: new Uint8Array(salt), fields: fields ?? {} } }),
});

/** @throws {SyntaxError} what is stored is no JSON @throws {Defect} it is another dossier's */
export function storedDossier({ id, code, state }: StateLine): StoredDossier {
  const dossier = JSON.parse(state) as Dossier;
  if (dossier.id !== id) throw new Defect('the state of a dossier is another one’s', { id, code });
  return { code, dossier, state };
}

function answerOf({ answered_id: dossierId, answered_code: code, body_hash: bodyHash, answered: status, body }: AskedRow): StoredAnswer | null {
  if (dossierId === null || code === null || bodyHash === null || status === null || body === null) return null;
  return { dossierId, code, bodyHash: new Uint8Array(bodyHash), status, body };
}

// OFFSET 0: each question goes to its row by the index, whatever the planner thinks of how many are asked together.
const ASK = {
  name: 'dossiers-ask',
  text: `SELECT asked.n::integer AS n, d.id, d.code, d.state, a.body_hash, a.answered, a.body, a.answered_id, a.answered_code
FROM unnest($1::text[], $2::uuid[], $3::text[]) WITH ORDINALITY AS asked (code, actor_id, key, n)
LEFT JOIN LATERAL (SELECT id, code, state FROM dossiers WHERE dossiers.code = asked.code OFFSET 0) d ON true
LEFT JOIN LATERAL (SELECT found.body_hash, found.status AS answered, found.body, other.id AS answered_id, other.code AS answered_code
  FROM answers found LEFT JOIN dossiers other ON other.id = found.dossier_id
  WHERE found.actor_id = asked.actor_id AND found.key = asked.key OFFSET 0) a ON true`,
};
const BY_CODE = { name: 'dossiers-by-code', text: 'SELECT id, code, state FROM dossiers WHERE code = $1' };
const OWNED = { name: 'dossiers-owned', text: 'SELECT id, submitter_id FROM dossiers WHERE code = $1' };
const BY_IDS = { name: 'dossiers-by-ids', text: 'SELECT id, code, state FROM dossiers WHERE id = ANY($1::uuid[])' };
const NAMED = { name: 'dossiers-named', text: `SELECT id, code FROM dossiers WHERE id > $1::uuid AND agency_code = ANY ($3::text[]) ORDER BY id LIMIT $2` };
const WINNER = {
  name: 'dossiers-winner',
  text: 'SELECT actor_id, division_id, at, command FROM dossier_transitions WHERE opened_month = $1 AND dossier_id = $2 AND seq = $3',
};
const CHAIN = {
  name: 'dossiers-chain',
  text: `SELECT encode(d.head_hash, 'hex') AS head, t.seq, t.leaf, t.hash, s.salt, s.fields FROM dossiers d
LEFT JOIN dossier_transitions t ON t.opened_month = $1 AND t.dossier_id = d.id
LEFT JOIN transition_secrets s ON s.dossier_id = t.dossier_id AND s.seq = t.seq
WHERE d.id = $2 ORDER BY t.seq`,
};
