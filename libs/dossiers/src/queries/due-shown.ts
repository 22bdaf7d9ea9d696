import { Injectable } from '@nestjs/common';
import { asKnownAt } from '@app/calendar';
import { Calendars } from '@app/deadlines';
import { readerOf } from '@app/identity';
import { Blocked, Defect, type Instant } from '@app/kernel';
import { textOf } from '@app/ledger';
import { Procedures } from '@app/procedures';
import type { Actor } from '../domain/actor.js';
import type { Move } from '../domain/move.js';
import { maySee } from '../domain/permit.js';
import { replayDossier } from '../domain/replay.js';
import { promisedDue } from '../domain/terms.js';
import { DossierStore } from '../store/dossier.store.js';

/** The promised date as it was shown at an instant. */
export interface DueShown {
  readonly at: Instant;
  /** Number of the last transition by then; null before the opening. */
  readonly seq: number | null;
  /** What the log says was promised then. */
  readonly dueAt: Instant | null;
  /** The same computed again, from the dossier as it stood and the calendar as it was known then. */
  readonly computed: Instant | null;
}

/** What any past day showed. */
@Injectable()
export class DueShownOn {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
  ) {}

  /** @throws {Blocked} `dossiers.not_found`, also for a dossier that is none of the asker's business */
  async run(code: string, at: Instant, actor: Actor): Promise<DueShown> {
    const by = readerOf(actor);
    const stored = await this.dossiers.seen(code, by);
    const plan = stored && (await this.procedures.planOf(stored.dossier.procedureVersionId));
    if (!stored || !plan || !maySee(plan, stored.dossier, actor)) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const log = await this.dossiers.log(stored.dossier.id, by);
    const moves = log.map(({ leaf }) => JSON.parse(textOf(leaf) ?? '{}') as Move);
    const known = moves.filter((move) => move.at <= at).length;
    if (known === 0) return { at, seq: null, dueAt: null, computed: null };
    const then = replayDossier(plan, log.slice(0, known));
    if (!then.ok) throw new Defect('a log that gives no dossier', { code, problem: then.error });
    const { channel, clock } = then.value;
    const calendar = asKnownAt(await this.calendars.calendarOf(then.value.agencyCode), at);
    const computed = promisedDue(plan, channel, clock, calendar);
    return { at, seq: known, dueAt: moves[known - 1]?.dueAt ?? null, computed: computed.ok ? (computed.value ?? null) : null };
  }
}
