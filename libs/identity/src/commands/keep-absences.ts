import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked, instantOf } from '@app/kernel';
import { type AbsencePeriod, faultOf, lentRoles, mayRecordFor } from '../domain/absence.js';
import type { Actor } from '../domain/actor.js';
import { Sessions } from '../queries/sessions.js';
import { type Absence, AbsenceStore } from '../store/absence.store.js';
import { type Colleague, ColleagueStore } from '../store/colleague.store.js';
import { Installation } from './installation.js';

export interface AbsenceRequest extends AbsencePeriod {
  /** Whoever asks, where nobody else is named. */
  readonly officialId?: string;
  readonly substituteId: string;
  readonly reason: string;
}

/**
 * Who is absent, and who stands in. Officials say it of themselves; heads, leadership and administrators of those they
 * answer for. Everything is written down with its author, and takes effect with the next request of the substitute.
 */
@Injectable()
export class KeepAbsences {
  constructor(
    private readonly absences: AbsenceStore,
    private readonly colleagues: ColleagueStore,
    private readonly sessions: Sessions,
    private readonly installation: Installation,
  ) {}

  /**
   * @throws {Blocked} `identity.no_such_official` (also for one the asker does not answer for), `identity.absence_period_unusable`,
   *   `identity.substitute_unfit`, `identity.substitute_is_recorder`, `identity.absent_already`, `identity.substitute_absent`, `identity.substitutes_already`
   */
  async record(by: Actor, { officialId = by.accountId, substituteId, from, until, reason }: AbsenceRequest): Promise<Absence> {
    const official = await this.answeredFor(by, officialId);
    const now = this.installation.now();
    const fault = faultOf({ from, until }, { now, today: instantOf(Date.parse(`${this.installation.today()}T00:00:00+07:00`)) });
    if (fault) throw new Blocked({ code: 'identity.absence_period_unusable', params: { fault } });
    // Nobody takes the power of somebody else by an own act.
    if (official.id !== by.accountId && substituteId === by.accountId) throw new Blocked({ code: 'identity.substitute_is_recorder', params: {} });
    const substitute = await this.colleagues.find(substituteId);
    if (!substitute || substitute.id === official.id || lentRoles(substitute.roles, official.roles).length === 0) throw new Blocked({ code: 'identity.substitute_unfit', params: {} });

    const id = this.installation.newId();
    const change = { accountId: official.id, byId: by.accountId, at: now, change: 'absence-recorded', details: { absence: id, substitute: substitute.id, from, until } } as const;
    const conflict = await this.absences.record({ id, officialId: official.id, substituteId: substitute.id, from, until, reason, byId: by.accountId }, change);
    if (conflict) throw new Blocked({ code: CONFLICTS[conflict.kind], params: { from: conflict.from, until: conflict.until } });
    this.sessions.forget(substitute.id);
    return this.one(id);
  }

  /** From now on. @throws {Blocked} `identity.no_such_absence`, `identity.absence_over` */
  async end(by: Actor, id: string): Promise<Absence> {
    const absence = await this.absences.find(id);
    if (!absence || !(await this.answersFor(by, absence.officialId))) throw new Blocked({ code: 'identity.no_such_absence', params: {} });
    const { officialId, substituteId } = absence;
    const ended = await this.absences.end(id, by.accountId, { accountId: officialId, byId: by.accountId, at: this.installation.now(), change: 'absence-ended', details: { absence: id } });
    if (!ended) throw new Blocked({ code: 'identity.absence_over', params: {} });
    this.sessions.forget(substituteId);
    return this.one(id);
  }

  /** The official, where it is the asker or somebody the asker answers for. @throws {Blocked} `identity.no_such_official` */
  async answeredFor(by: Actor, id: string): Promise<Colleague> {
    const official = await this.colleagues.find(id);
    if (!official || (official.id !== by.accountId && !mayRecordFor(by, official.roles))) throw new Blocked({ code: 'identity.no_such_official', params: {} });
    return official;
  }

  private async answersFor(by: Actor, id: AccountId): Promise<boolean> {
    if (id === by.accountId) return true;
    const official = await this.colleagues.find(id);
    return official !== null && mayRecordFor(by, official.roles);
  }

  private async one(id: string): Promise<Absence> {
    const absence = await this.absences.find(id);
    if (!absence) throw new Blocked({ code: 'identity.no_such_absence', params: {} });
    return absence;
  }
}

const CONFLICTS = { absent: 'identity.absent_already', substituteAbsent: 'identity.substitute_absent', substitutes: 'identity.substitutes_already' } as const;
