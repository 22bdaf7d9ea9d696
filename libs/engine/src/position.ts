import type { NodeId } from '@app/bpmn';

export type { Facts, FactValue } from '@app/contracts';

/**
 * A place where a dossier waits: a step, a catch event, an event-based gateway or a call. Also a subprocess that has
 * boundary events, for as long as something inside it waits: its timers need to know the visit.
 */
export interface ActiveStep {
  readonly id: NodeId;
  /** Number of the transition that entered it: with `id` it names this visit for ever. */
  readonly since: number;
  /** Multi-instance: one entry per element of the list; `outcome` null while unanswered. */
  readonly instances?: readonly { readonly key: string; readonly outcome: string | null }[];
  /** Non-interrupting boundary events that have fired during this visit. */
  readonly fired?: readonly NodeId[];
}
/**
 * Where a dossier stands: plain JSON that survives upgrades of every library. Canonical: steps sorted by id, counts and
 * returns by key, absent members left out, so that equal positions have equal bytes.
 */
export interface Position {
  readonly steps: readonly ActiveStep[];
  /** How often each step was entered. */
  readonly counts: Readonly<Record<NodeId, number>>;
  /** How often each flow that leads back was taken since its scope was entered, by flow; absent before the first time. */
  readonly returns?: Readonly<Record<string, number>>;
  /** Whole dossier ended, and where. */
  readonly ended?: { readonly how: 'done' | 'refused' | 'stopped'; readonly at: NodeId };
}
