import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Calendars } from '@app/deadlines';
import { Defect, type DossierId, type Obstacle } from '@app/kernel';
import { ClaimedWrites, DatabaseUnavailable, Ids, type JournalEntry, type Queries, type WriteEntries } from '@app/platform';
import { Procedures } from '@app/procedures';
import { CALENDAR } from '../domain/actor.js';
import { decide } from '../domain/decide.js';
import type { Dossier } from '../domain/dossier.js';
import { type DueTimer, DueTimerStore, type TimerKey } from '../store/due-timer.store.js';
import { CommitDecision } from './commit-decision.js';
import { NATIVE_HASHING } from './native-hashing.js';

/** What became of the timers that were taken. */
export interface Fired {
  readonly taken: number;
  readonly fired: number;
  /** Somebody has to look: an incident is open. */
  readonly incidents: number;
}
/** One timer: what it comes to, or why nothing. */
type Verdict =
  | { readonly is: 'fires'; readonly entry: JournalEntry }
  | { readonly is: 'left-over' }
  /** Moved to a later moment while it was being taken: its row is asked again after a while. */
  | { readonly is: 'moved-on' }
  | { readonly is: 'incident'; readonly problem: Obstacle };
type Judged = TimerKey & { readonly verdict: Verdict };

/** Deciding is CPU work: the process turns to others at least this often. */
const TURN_MILLISECONDS = 5;
const NO_LONGER_ARMED: readonly string[] = ['engine.timer_not_armed', 'engine.ended', 'dossiers.not_found'];

/** Fires what is due, many at a time: taken, decided one by one through the same `decide`, written in one commit. */
@Injectable()
export class FireDeadlines {
  constructor(
    private readonly claims: ClaimedWrites,
    private readonly timers: DueTimerStore,
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly commit: CommitDecision,
  ) {}

  /** @param limit  at most so many, in due order; those of dossiers that are just being moved are left for the next time */
  async run(limit: number): Promise<Fired> {
    let taken: readonly DueTimer[] = [];
    const claim = async (tx: Queries) => (taken = await this.timers.claim(tx, limit));
    try {
      return await this.fire(claim);
    } catch (error) {
      if (error instanceof DatabaseUnavailable || taken.length === 0) throw error;
      return this.oneByOne(taken);
    }
  }

  private async fire(claim: (tx: Queries) => Promise<readonly DueTimer[]>): Promise<Fired> {
    const { judged, moved } = await this.claims.run(async (tx, write) => this.settle(tx, write, await claim(tx)));
    let incidents = 0;
    for (const { dossierId, key, verdict } of judged) {
      if (verdict.is !== 'incident') continue;
      incidents += 1;
      await this.commit.openIncident(dossierId, { code: verdict.problem.code, params: { ...verdict.problem.params, key } });
    }
    return { taken: judged.length, fired: moved.size, incidents };
  }

  private async settle(tx: Queries, write: WriteEntries, due: readonly DueTimer[]): Promise<{ judged: readonly Judged[]; moved: ReadonlySet<DossierId> }> {
    const judged = await this.judgeAll(due);
    const moved = await write(judged.flatMap(({ verdict }) => (verdict.is === 'fires' ? [verdict.entry] : [])));
    await this.timers.remove(tx, judged.filter(({ verdict }) => verdict.is === 'left-over'));
    await this.timers.putOff(tx, judged.filter(({ verdict }) => verdict.is === 'incident' || verdict.is === 'moved-on'));
    return { judged, moved };
  }

  /** Each dossier once: a second timer of the same dossier is decided on what the first one leaves. */
  private async judgeAll(due: readonly DueTimer[]): Promise<readonly Judged[]> {
    const judged = new Map<DossierId, Judged>();
    let turnBegan = performance.now();
    for (const timer of due) {
      const { dossierId, key } = timer;
      if (!judged.has(dossierId)) judged.set(dossierId, { dossierId, key, verdict: await this.judge(timer) });
      if (performance.now() - turnBegan < TURN_MILLISECONDS) continue;
      await nextTurn();
      turnBegan = performance.now();
    }
    return [...judged.values()];
  }

  private async judge({ key, state, now }: DueTimer): Promise<Verdict> {
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
      if (error instanceof DatabaseUnavailable) throw error;
      return { is: 'incident', problem: failure(key, error) };
    }
  }

  /** The whole transaction failed, and one of them may be to blame: that one alone is put aside. */
  private async oneByOne(taken: readonly DueTimer[]): Promise<Fired> {
    const sum = { taken: 0, fired: 0, incidents: 0 };
    for (const timer of taken) {
      const one = await this.fire((tx) => this.timers.claimOne(tx, timer)).catch((error: unknown) => this.putAside(timer, error));
      sum.taken += one.taken;
      sum.fired += one.fired;
      sum.incidents += one.incidents;
    }
    return sum;
  }

  private async putAside({ dossierId, key }: DueTimer, error: unknown): Promise<Fired> {
    if (error instanceof DatabaseUnavailable) throw error;
    await this.timers.putOff(this.claims.queries, [{ dossierId, key }]);
    await this.commit.openIncident(dossierId, failure(key, error));
    return { taken: 1, fired: 0, incidents: 1 };
  }
}

const ids = new Ids();

function refusedVerdict(problem: Obstacle): Verdict {
  if (NO_LONGER_ARMED.includes(problem.code)) return { is: 'left-over' };
  return problem.code === 'dossiers.timer_not_due' ? { is: 'moved-on' } : { is: 'incident', problem };
}

/** Kinds, codes and words of ours only: words of a library may hold personal data. */
function failure(key: string, error: unknown): Obstacle {
  const { name, code } = error as { name?: string; code?: string };
  const evidence = error instanceof Defect ? { defect: error.message } : { threw: name ?? typeof error, ...(code !== undefined && { code }) };
  return { code: 'dossiers.deadline_failed', params: { key, ...evidence } };
}
