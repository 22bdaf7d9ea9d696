import type { Instant } from '@app/kernel';
import { hexOf } from '@app/ledger';
import { ACTOR_KINDS } from './actor.js';
import { moveOfLeaf } from './leaf.js';
import type { LoggedTransition } from './replay.js';
import { statusId } from './statuses.js';

/**
 * The columns a line of the log has beside its leaf, by their names. Timelines and the public page read them, so they
 * must say what the leaf says. Hash in lower-case hex.
 */
export interface TransitionColumns {
  readonly dossier_id: string;
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly step_id: string | null;
  readonly outcome: string | null;
  readonly division_id: string | null;
  readonly actor_kind: number;
  readonly actor_id: string | null;
  readonly from_steps: readonly string[];
  readonly to_steps: readonly string[];
  readonly status: number;
  readonly hash: string;
}

/** What the columns of a line must be; null where the leaf cannot be read. */
export function rowOfLeaf({ leaf, hash, secret }: LoggedTransition): TransitionColumns | null {
  const read = moveOfLeaf(leaf, secret);
  if (!read.ok) return null;
  const { dossierId, seq, at, command, step, outcome, divisionId, actor, from, to, status } = read.value;
  return {
    dossier_id: dossierId,
    seq,
    at,
    command,
    step_id: step ?? null,
    outcome: outcome ?? null,
    division_id: divisionId ?? null,
    actor_kind: ACTOR_KINDS.indexOf(actor.kind) + 1,
    actor_id: actor.id,
    from_steps: from,
    to_steps: to,
    status: statusId(status),
    hash: hexOf(hash),
  };
}
