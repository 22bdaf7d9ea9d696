import { Injectable } from '@nestjs/common';
import type { Grouping, Named, StatisticsView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import type { Selection } from '../domain/statistics.js';
import { ProjectionStore } from '../store/projection.store.js';
import { type FoundDossier, type Slice, StatisticsStore, STAY_SLICES, type StayGroup, type StaySlice } from '../store/statistics.store.js';
import { type AskedPeriod, instantsOf } from './asked-period.js';
import { AuditedHouse } from './audited-house.js';
import { AuditScope } from './scope.js';

export interface AskedSelection extends AskedPeriod {
  readonly agency?: string;
  readonly procedure?: string;
  readonly channel?: number;
}
/** Which dossiers behind a figure: of a division or a step where the slice is one of stays. */
export interface Behind extends AskedSelection {
  readonly what: Slice | StaySlice;
  readonly group: StayGroup;
}
/** What is read at a time; `after` is the code of the last one before. */
export interface BehindPage {
  readonly after: string;
  readonly limit: number;
}
/** More lines than anybody reads in a spreadsheet. */
const LONGEST_LIST = 10_000;
/** Figures without the names of what they are about. */
export type StatisticsAnswer = Omit<StatisticsView, 'names' | 'agencies'>;

@Injectable()
export class Statistics {
  constructor(
    private readonly store: StatisticsStore,
    private readonly projection: ProjectionStore,
    private readonly scope: AuditScope,
    private readonly house: AuditedHouse,
  ) {}

  /** @throws {Blocked} `audit.bad_period` */
  async of(actor: Actor, grouping: Grouping, asked: AskedSelection): Promise<StatisticsAnswer> {
    const selection = await this.selected(actor, asked);
    const countedUntil = await this.projection.countedUntil();
    if (grouping === 'division' || grouping === 'step') {
      const { rows: stays, total: staysTotal } = await this.store.stays(grouping, selection);
      return { countedUntil, grouping, stays, staysTotal };
    }
    const { rows: dossiers, total } = await this.store.dossiers(grouping, selection);
    return { countedUntil, grouping, dossiers, total };
  }

  /** Agencies one may ask about. */
  agencies(actor: Actor): Promise<readonly Named[]> {
    return this.scope.names(actor);
  }

  /** The dossiers behind a figure, in the order of their codes. */
  async behind(actor: Actor, { what, group, ...asked }: Behind, page: BehindPage): Promise<readonly FoundDossier[]> {
    const selection = await this.selected(actor, asked);
    return isOfStays(what) ? this.store.listedStays(what, group, { selection, ...page }) : this.store.listed(what, selection, page);
  }

  /** All of them, to be taken along: noted of each. @throws {Blocked} `audit.list_too_long`, `audit.bad_period` */
  async takenAlong(actor: Actor, asked: Behind): Promise<readonly FoundDossier[]> {
    const found = await this.behind(actor, asked, { after: '', limit: LONGEST_LIST + 1 });
    if (found.length > LONGEST_LIST) throw new Blocked({ code: 'audit.list_too_long', params: { most: LONGEST_LIST } });
    await this.house.noteReads(actor.accountId, found.map(({ id }) => id), 'export');
    return found;
  }

  private async selected(actor: Actor, { agency, procedure, channel, ...period }: AskedSelection): Promise<Selection> {
    return { ...instantsOf(period), agencies: await this.scope.within(actor, agency), procedure, channel };
  }
}

const isOfStays = (what: Slice | StaySlice): what is StaySlice => STAY_SLICES.some((one) => one === what);
