import { Injectable } from '@nestjs/common';
import type { Grouping, ListedDossier, StatisticsView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { type Selection, sumOf } from '../domain/statistics.js';
import { ProjectionStore } from '../store/projection.store.js';
import { type Slice, StatisticsStore, type StayGroup, type StaySlice } from '../store/statistics.store.js';
import { AuditScope } from './scope.js';

const LONGEST_PERIOD_MILLISECONDS = 3 * 366 * 86_400_000;

export interface AskedSelection {
  /** Civil days in Viet Nam, both included. */
  readonly from: string;
  readonly to: string;
  readonly agency?: string;
  readonly procedure?: string;
  readonly channel?: number;
}
/** Figures without the names of what they are about. */
export type StatisticsAnswer = Omit<StatisticsView, 'names'>;

@Injectable()
export class Statistics {
  constructor(
    private readonly store: StatisticsStore,
    private readonly projection: ProjectionStore,
    private readonly scope: AuditScope,
  ) {}

  /** @throws {Blocked} `audit.bad_period` */
  async of(actor: Actor, grouping: Grouping, asked: AskedSelection): Promise<StatisticsAnswer> {
    const selection = await this.selected(actor, asked);
    const countedUntil = await this.projection.countedUntil();
    if (grouping === 'division' || grouping === 'step') return { countedUntil, grouping, stays: await this.store.stays(grouping, selection) };
    const dossiers = await this.store.dossiers(grouping, selection);
    return { countedUntil, grouping, dossiers, total: sumOf(dossiers) };
  }

  /** The dossiers behind a figure, in the order of their codes. */
  async behind(actor: Actor, slice: Slice, asked: AskedSelection & { readonly after: string; readonly limit: number }): Promise<readonly ListedDossier[]> {
    return this.store.listed(slice, await this.selected(actor, asked), asked);
  }

  /** The dossiers that have, or had, such a stay at a step or in a division. */
  async behindStays(actor: Actor, slice: StaySlice, asked: AskedSelection & { readonly group: StayGroup; readonly after: string; readonly limit: number }): Promise<readonly ListedDossier[]> {
    const { group, after, limit } = asked;
    return this.store.listedStays(slice, group, { selection: await this.selected(actor, asked), after, limit });
  }

  private async selected(actor: Actor, { from, to, agency, procedure, channel }: AskedSelection): Promise<Selection> {
    const [begins, ends] = [Date.parse(`${from}T00:00:00+07:00`), Date.parse(`${to}T00:00:00+07:00`) + 86_400_000];
    if (!(ends > begins) || ends - begins > LONGEST_PERIOD_MILLISECONDS) throw new Blocked({ code: 'audit.bad_period', params: { from, to } });
    const allowed = await this.scope.of(actor);
    const agencies = agency === undefined ? allowed : allowed.filter((code) => code === agency || code.startsWith(`${agency}.`));
    return { from: new Date(begins).toISOString(), to: new Date(ends).toISOString(), agencies, procedure, channel };
  }
}
