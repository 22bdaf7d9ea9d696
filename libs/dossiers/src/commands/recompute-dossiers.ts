import { Injectable } from '@nestjs/common';
import { Calendars, type DecisionDraft, FRESH_SECONDS, NATIONAL, type Recomputation, RecomputationStore } from '@app/deadlines';
import type { DossierCode, DossierId, Instant, Obstacle } from '@app/kernel';
import { Procedures } from '@app/procedures';
import { SYSTEM } from '../domain/actor.js';
import { decide } from '../domain/decide.js';
import { type StateLine, storedDossier, type StoredDossier } from '../store/dossier.store.js';
import { Incidents } from '../store/incidents.js';
import { RunningStore, type Since } from '../store/running.store.js';
import { RECOMPUTE_FAILED, recomputeFailure, RecomputeOne } from './recompute-one.js';

const BATCH = 200;
const LISTED = 1_000;
/** By then every process has heard of a decision, and what it began before has been written. */
const SECOND_PASS_SECONDS = 2 * FRESH_SECONDS + 5;

/** A running dossier whose promised date a decision moves. */
export interface MovedDossier {
  readonly code: DossierCode;
  readonly agencyCode: string;
  readonly procedureCode: string;
  readonly dueBefore: Instant | null;
  readonly dueAfter: Instant | null;
  /** Due moments of open work that move with it. */
  readonly stepsMoved: number;
}
export interface Preview {
  readonly running: number;
  readonly moved: number;
  /** The first thousand. */
  readonly dossiers: readonly MovedDossier[];
  readonly failed: readonly { readonly code: DossierCode; readonly because: Obstacle }[];
}
type Scoped = Pick<Recomputation, 'scope'>;
interface Looking {
  readonly now: Instant;
  readonly decision: number;
  readonly ground: string;
}
interface RunningDossier extends StateLine {
  readonly since: Since;
}
type Looked = MovedDossier | Preview['failed'][number] | { readonly same: true };

/** After a decision on days off: every running dossier through the one door, in batches, as often as it takes. Twice is once. */
@Injectable()
export class RecomputeDossiers {
  constructor(
    private readonly running: RunningStore,
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly recompute: RecomputeOne,
    private readonly incidents: Incidents,
  ) {}

  /** What the decision would change; nothing is written. */
  async preview(draft: DecisionDraft, now: Instant): Promise<Preview> {
    const known = new Map<string, ReturnType<Calendars['calendarOf']>>();
    const calendarOf = (agencyCode: string) => {
      const before = known.get(agencyCode) ?? this.calendars.calendarWithDraft(agencyCode, draft, now);
      known.set(agencyCode, before);
      return before;
    };
    const dossiers: MovedDossier[] = [];
    const failed: Preview['failed'][number][] = [];
    let counts = { running: 0, moved: 0 };
    for await (const line of this.all(draft)) {
      const looked = await this.look(line, { now, decision: 0, ground: draft.document.symbol }, calendarOf);
      if (!looked) continue;
      counts = { running: counts.running + 1, moved: counts.moved + ('dueAfter' in looked ? 1 : 0) };
      if ('because' in looked && failed.length < LISTED) failed.push(looked);
      if ('dueAfter' in looked && dossiers.length < LISTED) dossiers.push(looked);
    }
    return { ...counts, dossiers, failed };
  }

  /** One batch of a pass. @returns false when the pass is through */
  async batch(recomputation: Recomputation, recomputations: RecomputationStore): Promise<boolean> {
    const ids = await this.running.after(recomputation.after, scopeOf(recomputation), BATCH);
    const moved = await Promise.all(ids.map((id) => this.recompute.run(id, recomputation)));
    const last = ids.at(-1);
    if (last === undefined) {
      await recomputations.ended(recomputation);
      return false;
    }
    // What a decision before could not be carried to has every date by this one.
    await this.incidents.closeOf(ids.filter((_id, at) => moved[at] !== 'failed'), RECOMPUTE_FAILED);
    const count = (what: string) => moved.filter((one) => one === what).length;
    await recomputations.passed(recomputation, last, { moved: count('moved'), failed: count('failed') });
    return true;
  }

  /** The next batch of whatever is not through: for whoever keeps time. @returns false when there is nothing to do now */
  async next(recomputations: RecomputationStore): Promise<boolean> {
    const waiting = await recomputations.next(SECOND_PASS_SECONDS);
    if (!waiting) return false;
    this.calendars.forget();
    await this.batch(waiting, recomputations);
    return true;
  }

  /** What is stored of one dossier may be unreadable: it stands among those that fail, and the others are looked at. */
  private async look(line: RunningDossier, asked: Looking, calendarOf: Calendars['calendarOf']): Promise<Looked | null> {
    try {
      const stored = storedDossier(line);
      return stored.dossier.position.ended ? null : await this.lookAt({ ...stored, since: line.since }, asked, calendarOf);
    } catch (error) {
      return { code: line.code, because: recomputeFailure(asked.decision, error) };
    }
  }

  private async lookAt({ dossier, code, since }: StoredDossier & Pick<RunningDossier, 'since'>, { now, decision, ground }: Looking, calendarOf: Calendars['calendarOf']): Promise<Looked> {
    const command = {
      name: 'recompute' as const, by: SYSTEM, at: now, salt: new Uint8Array(16), expectedVersion: dossier.version, decision, ground,
      ...since,
    };
    const judged = decide(await this.procedures.planOf(dossier.procedureVersionId), await calendarOf(dossier.agencyCode), dossier, command);
    if (!judged.ok) return judged.error.code === 'dossiers.nothing_to_recompute' ? { same: true } : { code, because: judged.error };
    const { agencyCode, procedureCode, clock } = dossier;
    return {
      code, agencyCode, procedureCode, dueBefore: clock.dueAt ?? null, dueAfter: judged.value.dossier.clock.dueAt ?? null,
      stepsMoved: judged.value.tasks.due?.length ?? 0,
    };
  }

  /** Page by page, each in the same few statements: of hundreds of thousands nobody waits for one after the other. */
  private async *all(scoped: Scoped): AsyncGenerator<RunningDossier> {
    let after: DossierId | null = null;
    for (;;) {
      const lines: readonly StateLine[] = await this.running.statesAfter(after, scopeOf(scoped), BATCH);
      const last = lines.at(-1);
      if (last === undefined) return;
      const since = await this.running.sinceOfAll(lines.map(({ id }) => id));
      for (const line of lines) yield { ...line, since: since.get(line.id) ?? { entered: {}, dues: [] } };
      if (lines.length < BATCH) return;
      after = last.id;
    }
  }
}

const scopeOf = ({ scope }: Scoped): string | null => (scope === NATIONAL ? null : scope);
