import { canonical } from '@app/ledger';
import { openedMonthOf, type JournalEntry } from '@app/platform';
import { ACTOR_KINDS } from '../domain/actor.js';
import type { Decision } from '../domain/decision.js';
import { statusId } from '../domain/statuses.js';

/** What goes into the one write beside the decision. */
export interface Beside extends Pick<JournalEntry, 'opening' | 'link' | 'answer' | 'inbox'> {
  /** A fresh UUID for each line of work. */
  readonly freshId: () => string;
}

/** Every row of a decision, in the journal's own shape. */
export function journalEntry({ dossier, transition, secrets, declaration, tasks, deadlines, messages }: Decision, { opening, link, answer, inbox, freshId }: Beside): JournalEntry {
  const { command, step, outcome, divisionId, actorKind, actorId, from, to, leaf, hash } = transition;
  return {
    dossierId: dossier.id,
    openedMonth: openedMonthOf(dossier.id),
    expectedVersion: dossier.version - 1,
    at: transition.at,
    status: statusId(dossier.status),
    state: canonical(dossier),
    opening,
    link,
    transition: {
      command, step, outcome, divisionId, actorKind: ACTOR_KINDS.indexOf(actorKind) + 1, actorId, fromSteps: from, toSteps: to, leaf, hash,
    },
    secrets,
    declaration,
    tasks: {
      open: tasks.open.map((task) => ({ ...task, id: freshId(), assigneeId: task.assigneeId ?? null })),
      close: tasks.close,
      assign: tasks.assign.map(({ accountId, ...visit }) => ({ ...visit, assigneeId: accountId })),
      ...(tasks.due && { due: tasks.due }),
    },
    deadlines,
    messages,
    answer,
    inbox,
  };
}
