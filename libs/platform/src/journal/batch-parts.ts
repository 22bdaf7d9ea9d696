import type { JournalEntry } from './journal.types.js';

/** Kinds of rows a batch may hold beside dossier and transition. What no entry of a batch has is not in its statement. */
export const PARTS = ['answers', 'secrets', 'arm', 'disarm', 'messages', 'taskOpen', 'taskClose', 'taskAssign'] as const;
export type Part = (typeof PARTS)[number];

/** What a statement is made for. Openings and moves go in batches of their own. */
export interface BatchShape {
  readonly openings: boolean;
  readonly parts: ReadonlySet<Part>;
}

export function shapeOf(entries: readonly JournalEntry[]): BatchShape {
  const parts = new Set<Part>();
  for (const { answer, secrets, deadlines, messages, tasks } of entries) {
    if (answer) parts.add('answers');
    if (secrets) parts.add('secrets');
    if (deadlines.arm.length) parts.add('arm');
    if (deadlines.disarm.length) parts.add('disarm');
    if (messages.length) parts.add('messages');
    if (tasks.open.length) parts.add('taskOpen');
    if (tasks.close.length) parts.add('taskClose');
    if (tasks.assign.length) parts.add('taskAssign');
  }
  return { openings: entries[0]?.opening !== undefined, parts };
}
