import type { ProcessPlan } from '@app/bpmn';
import { CHANNELS } from '@app/contracts';
import { type Instant, millisecondsOf } from '@app/kernel';
import { byText, sameVisit, type Dossier } from './dossier.js';
import { statusId } from './statuses.js';
import { openVisits, performerOf } from './tasks.js';

/** The row of a dossier beside its state and its codes, by the names of the columns. */
export interface DossierColumns {
  readonly id: string;
  readonly procedure_code: string;
  readonly procedure_version_id: string;
  readonly agency_code: string;
  readonly channel: number;
  readonly submitter_id: string;
  readonly opened_at: Instant;
  readonly version: number;
  readonly status: number;
  readonly head_hash: string;
  readonly moved_at: Instant;
}
export interface TaskColumns {
  readonly step_id: string;
  readonly since: number;
  readonly instance: string;
  readonly performer_kind: string;
  readonly division_id: string | null;
  readonly role: string | null;
  readonly assignee_id: string | null;
}
export interface TimerColumns {
  readonly key: string;
  readonly due_at: Instant;
}

export const columnsOf = (dossier: Dossier): DossierColumns => ({
  id: dossier.id,
  procedure_code: dossier.procedureCode,
  procedure_version_id: dossier.procedureVersionId,
  agency_code: dossier.agencyCode,
  channel: CHANNELS.indexOf(dossier.channel) + 1,
  submitter_id: dossier.submitterId,
  opened_at: dossier.openedAt,
  version: dossier.version,
  status: statusId(dossier.status),
  head_hash: dossier.headHash,
  moved_at: dossier.movedAt,
});

/** The lines of open work a dossier must have, no more and no less. */
export function tasksOf(plan: ProcessPlan, dossier: Dossier): readonly TaskColumns[] {
  return openVisits(plan, dossier).map((visit) => {
    const { performerKind, divisionId, role } = performerOf(plan, dossier, visit);
    return {
      step_id: visit.step,
      since: visit.since,
      instance: visit.instance,
      performer_kind: performerKind,
      division_id: divisionId,
      role,
      assignee_id: dossier.assignees.find((one) => sameVisit(one, visit))?.accountId ?? null,
    };
  });
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * The rows of armed timers as far as they may be compared. A timer that is due is looked at, and its row then says when
 * to look next, a day later at the most: such a row counts as the armed moment.
 */
export function timersSeen(dossier: Dossier, rows: readonly TimerColumns[], now: Instant): readonly TimerColumns[] {
  const at = millisecondsOf(now);
  return rows.map((row) => {
    const armed = dossier.timers.find((timer) => timer.key === row.key);
    const next = millisecondsOf(row.due_at);
    const isLookedAtAgain =
      armed !== undefined && millisecondsOf(armed.dueAt) <= at && next >= millisecondsOf(armed.dueAt) && next <= at + DAY_MILLISECONDS;
    return isLookedAtAgain ? { key: row.key, due_at: armed.dueAt } : row;
  });
}

export const timersOf = ({ timers }: Dossier): readonly TimerColumns[] => timers.map(({ key, dueAt }) => ({ key, due_at: dueAt }));

/** Rows by a name each, sorted by it: two lists can then be compared line by line. */
export const named = <T>(rows: readonly T[], nameOf: (row: T) => string): Readonly<Record<string, T>> =>
  Object.fromEntries(rows.map((row): [string, T] => [nameOf(row), row]).sort(([a], [b]) => byText(a, b)));
export const taskName = ({ step_id, since, instance }: TaskColumns): string => `${step_id}@${since}${instance && `[${instance}]`}`;
