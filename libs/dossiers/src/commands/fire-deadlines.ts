import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DossierId, Obstacle } from '@app/kernel';
import { ClaimedWrites, ClockRefused, type JournalReceipt, type Queries, type Reads, type WriteEntries } from '@app/platform';
import { type DueTimer, DueTimerStore, type TimerKey } from '../store/due-timer.store.js';
import { CommitDecision } from './commit-decision.js';
import { failureOf, isOfTheServer, isPassing, JudgeTimer, type Verdict } from './judge-timer.js';

/** What became of the timers that were taken. */
export interface Fired {
  readonly taken: number;
  readonly fired: number;
  /** Somebody has to look: an incident is open. */
  readonly incidents: number;
}
type Judged = TimerKey & { readonly verdict: Verdict };
type Came = Omit<Fired, 'taken'>;
type Sum = { -readonly [part in keyof Fired]: Fired[part] };
interface Batch {
  readonly timers: readonly DueTimer[];
  /** Of these dossiers a further timer may be found. */
  readonly release: (settled: readonly DossierId[]) => void;
}

/** Decided together and written in one commit. With a hundred a storm was over no sooner, and whoever was at work waited twice as long for their turn. */
const AT_ONCE = 50;
/** Found with one look along the index. */
const IN_ONE_LOOK = 2_000;
/** Alone at it, at most: then another process may be. */
const LONGEST_MILLISECONDS = 2_000;
/** Deciding is CPU work: the process turns to others at least this often. */
const TURN_MILLISECONDS = 5;

/**
 * Fires what is due, many at a time: decided one by one through the same `decide`, written by the journal's statement, which leaves
 * out whatever somebody else has moved meanwhile. While the server writes one batch this process decides the next.
 */
@Injectable()
export class FireDeadlines {
  constructor(
    private readonly claims: ClaimedWrites,
    private readonly timers: DueTimerStore,
    private readonly judge: JudgeTimer,
    private readonly commit: CommitDecision,
  ) {}

  /**
   * @param limit   at most so many, those that fell due first
   * @param goesOn  asked before each batch
   * @param watch   milliseconds, monotonic
   */
  run(limit: number, goesOn: () => boolean = () => true, watch: () => number = () => performance.now()): Promise<Fired> {
    return this.claims.reading(async (lane) => {
      const sum = { taken: 0, fired: 0, incidents: 0 };
      let writing: Promise<void> = Promise.resolve();
      try {
        for await (const { timers, release } of ahead(this.batches(lane, limit, watch))) {
          if (!goesOn()) break;
          const judged = await this.judged(timers);
          // Never more than one batch ahead of the server.
          await writing;
          writing = this.write(judged, sum).then(release);
          writing.catch(() => undefined); // heard below
        }
      } finally {
        await writing;
      }
      return sum;
    });
  }

  /** At least one, where anything is due. What could not be settled is not found again in the same run, and what was found and not handed out was never held. */
  private async *batches(lane: Reads, limit: number, watch: () => number): AsyncGenerator<Batch> {
    const inHand = new Set<DossierId>();
    const end = watch() + LONGEST_MILLISECONDS;
    for (let left = limit; left > 0; ) {
      const found = await this.timers.due(lane, Math.min(left, IN_ONE_LOOK), [...inHand]);
      if (found.length === 0) return;
      left -= found.length;
      for (const { dossierId } of found) inHand.add(dossierId);
      for (const keys of spread(eachDossierOnce(found))) {
        const timers = await this.timers.loaded(lane, keys);
        // A row without a dossier would come first for ever.
        if (timers.length < keys.length) await this.timers.remove(this.claims.queries, withoutDossier(keys, timers));
        yield { timers, release: (settled) => settled.forEach((dossierId) => inHand.delete(dossierId)) };
        if (watch() >= end) return;
      }
    }
  }

  private async judged(timers: readonly DueTimer[]): Promise<readonly Judged[]> {
    const judged: Judged[] = [];
    let turnBegan = performance.now();
    for (const timer of timers) {
      judged.push({ dossierId: timer.dossierId, key: timer.key, verdict: await this.judge.run(timer) });
      if (performance.now() - turnBegan < TURN_MILLISECONDS) continue;
      await nextTurn();
      turnBegan = performance.now();
    }
    return judged;
  }

  /** Those that fire, with one statement. What it cannot write is done alone. @returns those that are settled; the others are somebody else's now */
  private async write(judged: readonly Judged[], sum: Sum): Promise<readonly DossierId[]> {
    const receipts = await Promise.allSettled(judged.map(({ verdict }) => (verdict.is === 'fires' ? this.claims.commit(verdict.entry) : Promise.resolve(null))));
    const settled: DossierId[] = [];
    for (const [at, receipt] of receipts.entries()) {
      const timer = judged[at]!;
      const one = receipt.status === 'fulfilled' ? await this.received(timer, receipt.value) : await this.refused(timer, receipt.reason);
      sum.taken += 1;
      sum.fired += one.fired;
      sum.incidents += one.incidents;
      if (one.fired + one.incidents > 0) settled.push(timer.dossierId);
    }
    return settled;
  }

  private async received(timer: TimerKey, receipt: JournalReceipt | null): Promise<Came> {
    return receipt ? { fired: receipt.written ? 1 : 0, incidents: 0 } : this.alone(timer);
  }

  private async refused(timer: TimerKey, error: unknown): Promise<Came> {
    // The dossier's own time is ahead of the clock's: it is looked at again.
    if (error instanceof ClockRefused) return { fired: 0, incidents: 0 };
    if (isPassing(error)) throw error;
    this.commit.hear(error);
    return this.alone(timer);
  }

  /**
   * Taken, decided and written in one transaction: nobody moves the dossier meanwhile. What fails all the same is put aside; for a
   * minute only what the server could not do just then, so that the others do not wait behind it.
   */
  private async alone(timer: TimerKey): Promise<Came> {
    try {
      const { judged, moved } = await this.claims.run(async (tx, write) => this.settle(tx, write, await this.timers.claimOne(tx, timer)));
      return { fired: moved, incidents: judged.filter(({ verdict }) => verdict.is === 'incident').length };
    } catch (error) {
      if (isPassing(error)) throw error;
      if (isOfTheServer(error)) {
        await this.timers.putOff(this.claims.queries, [timer], '1 minute');
        throw error;
      }
      await this.timers.putOff(this.claims.queries, [timer]);
      await this.openIncident(timer, failureOf(timer.key, error));
      return { fired: 0, incidents: 1 };
    }
  }

  private async settle(tx: Queries, write: WriteEntries, due: readonly DueTimer[]): Promise<{ judged: readonly Judged[]; moved: number }> {
    const judged = await this.judged(due);
    // Before the commit that puts it off: a process that dies in between tells of it twice, and never not at all.
    for (const { verdict, ...timer } of judged) if (verdict.is === 'incident') await this.openIncident(timer, verdict.problem);
    const moved = await write(judged.flatMap(({ verdict }) => (verdict.is === 'fires' ? [verdict.entry] : [])));
    await this.timers.remove(tx, judged.filter(({ verdict }) => verdict.is === 'left-over'));
    await this.timers.putOff(tx, judged.filter(({ verdict }) => verdict.is === 'incident' || verdict.is === 'moved-on'));
    return { judged, moved: moved.size };
  }

  private openIncident({ dossierId, key }: TimerKey, { code, params }: Obstacle): Promise<void> {
    return this.commit.openIncident(dossierId, { code, params: { ...params, key } });
  }
}

/** A second timer of the same dossier is decided on what the first one leaves: with the next look. */
function eachDossierOnce(timers: readonly TimerKey[]): readonly TimerKey[] {
  const seen = new Set<DossierId>();
  return timers.filter(({ dossierId }) => !seen.has(dossierId) && seen.add(dossierId));
}

function withoutDossier(keys: readonly TimerKey[], timers: readonly DueTimer[]): readonly TimerKey[] {
  const loaded = new Set(timers.map(({ dossierId }) => dossierId));
  return keys.filter(({ dossierId }) => !loaded.has(dossierId));
}

/**
 * In batches, neighbours in different ones: what fell due together often lies together, and a page takes the next version of one of
 * its rows in place once the version before of another is history.
 */
function spread(timers: readonly TimerKey[]): readonly (readonly TimerKey[])[] {
  const batches = Math.ceil(timers.length / AT_ONCE);
  return Array.from({ length: batches }, (_, batch) => timers.filter((_timer, at) => at % batches === batch));
}

/** Asks for the next while the last one is being worked on. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (let { done, value } = await next; !done; { done, value } = await next) {
      next = source.next();
      next.catch(() => undefined); // heard with the next turn
      yield value as T;
    }
  } finally {
    await next.catch(() => undefined);
  }
}
