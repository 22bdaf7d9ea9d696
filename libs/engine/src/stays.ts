import type { NodeId } from '@app/bpmn';
import type { Instant } from '@app/kernel';

/** A transition as the log has it, as far as it says where the dossier was and is. */
export interface LoggedMove {
  readonly at: Instant;
  readonly command: string;
  readonly step: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
}
/** A time at one place of the diagram; `to` null while it lasts. */
export interface Stay {
  readonly step: NodeId;
  readonly from: Instant;
  readonly to: Instant | null;
}

/**
 * Where a dossier was, in the order it came there. A step that is completed and led back to itself is a new stay, but for
 * one that asks several (`asksSeveral`): there an answer of one ends nothing.
 */
export function staysOf(moves: readonly LoggedMove[], asksSeveral: (step: NodeId) => boolean): readonly Stay[] {
  const all: Stay[] = [];
  for (const { at, command, step, from, to } of standing(moves)) {
    const again = (command === 'complete' || command === 'stand-in') && step !== null && from.includes(step) && to.includes(step) && !asksSeveral(step) ? step : null;
    for (const [index, stay] of all.entries())
      if (stay.to === null && (!to.includes(stay.step) || stay.step === again)) all[index] = { ...stay, to: at };
    for (const id of to) if (!all.some((stay) => stay.step === id && stay.to === null)) all.push({ step: id, from: at, to: null });
  }
  return all;
}

const HANDS_OUT: readonly string[] = ['claim', 'release', 'assign'];

/** Without what was taken back: the forward, its recall, and claims and releases between them. The step before never ended. */
export function standing<T extends Pick<LoggedMove, 'command'>>(moves: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const move of moves) {
    if (move.command !== 'recall') kept.push(move);
    else kept.splice(kept.findLastIndex(({ command }) => !HANDS_OUT.includes(command)));
  }
  return kept;
}
