import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { DossierStatus } from '@app/contracts';
import type { Reader, ReadFor } from '@app/platform';
import { type Dossier, waitsAt } from '../domain/dossier.js';
import { type Ending, endingOf } from '../domain/ending.js';
import { pauseViews } from '../domain/time-split.js';
import { LinkStore, type ShownLink } from '../store/link.store.js';
import { TimelineStore } from '../store/timeline.store.js';
import { DossierClocks } from './dossier-clocks.js';

/** Whole VND. */
export interface Owed {
  readonly amount: number;
}
/** An act that hands the result over, or says that money came: decided, not written. */
export interface MoneyMoment {
  readonly plan: ProcessPlan;
  readonly before: Dossier;
  readonly after: Dossier;
}
/** What was asked for a dossier and is not paid yet. The house says it: dossiers know nothing of money. */
export abstract class MoneyOwed {
  /** Null where nothing is owed, or not any more. */
  abstract of(dossier: Pick<Dossier, 'id'> & { readonly ending: Ending }, by: ReadFor): Promise<Owed | null>;
  /** The same, once everything was asked that is due before or with the act: fees are asked by a worker, and whoever is faster than the worker is told no less. */
  abstract askedBy(moment: MoneyMoment): Promise<Owed | null>;
}

/** What is shown beside where a dossier stands: how it came there, what was declared, its time, and what is owed. */
@Injectable()
export class DossierParts {
  constructor(
    private readonly timelines: TimelineStore,
    private readonly times: DossierClocks,
    private readonly money: MoneyOwed,
    private readonly links: LinkStore,
  ) {}

  async of(plan: ProcessPlan, dossier: Dossier, by: Reader) {
    const { id } = dossier;
    const [entries, said, declaration, times, owed, links] = await Promise.all([
      this.timelines.of(id, by), this.timelines.said(id, by), this.timelines.declaration(id, by), this.times.of(plan, dossier, by), this.money.of({ id, ending: endingOf(plan, dossier) }, by),
      this.links.shown(id, by),
    ]);
    return { entries, said, declaration, times: { ...times, pauses: pauseViews(plan, dossier.clock, entries) }, owed, linked: linkedViews(dossier, links) };
  }
}

/** Another dossier this one waits for, or that waits for this one. */
export interface LinkedView {
  /** The call activity, in the diagram of the one that waits. */
  readonly step: string;
  /** Null where the reader may not see that dossier. */
  readonly code: string | null;
  /** Where that dossier stands; null as `code` is. */
  readonly status: DossierStatus | null;
  /** Its end is still waited for. */
  readonly isAwaited: boolean;
}
export interface LinkedViews {
  readonly caller: LinkedView | null;
  readonly called: readonly LinkedView[];
}

function linkedViews({ id, position }: Dossier, links: readonly ShownLink[]): LinkedViews {
  const caller = links.find(({ calledId }) => calledId === id);
  return {
    caller: caller ? { step: caller.step, code: caller.code, status: caller.status, isAwaited: !position.ended } : null,
    called: links.filter(({ callerId }) => callerId === id).map((link) => ({ step: link.step, code: link.code, status: link.status, isAwaited: waitsAt({ position }, link.step, link.since) })),
  };
}
