import { Injectable } from '@nestjs/common';
import { Calendars } from '@app/deadlines';
import { Defect, type Obstacle } from '@app/kernel';
import { ClockRefused, ClockUntrusted, DatabaseUnavailable, Ids, type JournalEntry, Overloaded } from '@app/platform';
import { Procedures } from '@app/procedures';
import { CALENDAR } from '../domain/actor.js';
import { decide } from '../domain/decide.js';
import type { Dossier } from '../domain/dossier.js';
import type { DueTimer } from '../store/due-timer.store.js';
import { CommitDecision } from './commit-decision.js';
import { NATIVE_HASHING } from './native-hashing.js';

/** One timer: what it comes to, or why nothing. */
export type Verdict =
  | { readonly is: 'fires'; readonly entry: JournalEntry }
  | { readonly is: 'left-over' }
  /** Moved to a later moment while it was being taken: its row is asked again after a while. */
  | { readonly is: 'moved-on' }
  | { readonly is: 'incident'; readonly problem: Obstacle };

/** Gone again in a while, and no fault of the dossier. */
export const isPassing = (error: unknown): boolean => [DatabaseUnavailable, ClockUntrusted, ClockRefused, Overloaded].some((kind) => error instanceof kind);
/** Locks, deadlocks, time, memory, disk: gone again in a while too, but it may be this one dossier that meets them. */
export const isOfTheServer = (error: unknown): boolean => /^(40|53|55P03|57014|58)/.test((error as { code?: string }).code ?? '');
const NO_LONGER_ARMED: readonly string[] = ['engine.timer_not_armed', 'engine.ended', 'dossiers.not_found'];

/** Decides a due timer through the same `decide` as everybody's commands. */
@Injectable()
export class JudgeTimer {
  constructor(
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly commit: CommitDecision,
  ) {}

  /** @throws what is passing: nothing is said about the timer then */
  async run({ key, state, now }: DueTimer): Promise<Verdict> {
    try {
      const dossier = JSON.parse(state) as Dossier;
      const plan = await this.procedures.planOf(dossier.procedureVersionId);
      const calendar = await this.calendars.calendarOf(dossier.agencyCode);
      const command = { name: 'timer' as const, key, by: CALENDAR, at: now, salt: ids.salt(), hashing: NATIVE_HASHING, expectedVersion: dossier.version };
      const decision = decide(plan, calendar, dossier, command);
      if (!decision.ok) return refusedVerdict(decision.error);
      const problem = await this.commit.obstacleTo(decision.value);
      return problem ? { is: 'incident', problem } : { is: 'fires', entry: this.commit.entryOf(decision.value) };
    } catch (error) {
      if (isPassing(error)) throw error;
      return { is: 'incident', problem: failureOf(key, error) };
    }
  }
}

const ids = new Ids();

function refusedVerdict(problem: Obstacle): Verdict {
  if (NO_LONGER_ARMED.includes(problem.code)) return { is: 'left-over' };
  return problem.code === 'dossiers.timer_not_due' ? { is: 'moved-on' } : { is: 'incident', problem };
}

/** Kinds, codes and words of ours only: words of a library may hold personal data. */
export function evidenceOf(error: unknown): Readonly<Record<string, string>> {
  const { name, code } = (error ?? {}) as { name?: string; code?: string };
  return error instanceof Defect ? { defect: error.message } : { threw: name ?? typeof error, ...(code !== undefined && { code }) };
}
export const failureOf = (key: string, error: unknown): Obstacle => ({ code: 'dossiers.deadline_failed', params: { key, ...evidenceOf(error) } });
