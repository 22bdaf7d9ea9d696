import { Injectable } from '@nestjs/common';
import { Blocked, type AccountId, type CivilDay, type Instant } from '@app/kernel';
import type { DecisionDraft } from '../domain/calendar-decision.js';
import { judgeDecision } from '../domain/judge-decision.js';
import { Calendars } from '../queries/calendars.js';
import { CalendarStore } from '../store/calendar.store.js';

/** Publishes a decision about days off, made-up days and hours. It counts from the moment it is published, never from an earlier one. */
@Injectable()
export class PublishDecision {
  constructor(
    private readonly store: CalendarStore,
    private readonly calendars: Calendars,
  ) {}

  /** @throws {Blocked} any `CalendarDecisionObstacle` */
  async check(draft: DecisionDraft, at: { readonly now: Instant; readonly today: CivilDay }): Promise<void> {
    const judged = judgeDecision(await this.calendars.publishedOf(draft.scope), draft, at);
    if (!judged.ok) throw new Blocked(judged.error);
    await this.refuseKnown(draft);
  }

  /** @returns the number of the decision. @throws {Blocked} any `CalendarDecisionObstacle`; nothing was written then */
  async run(draft: DecisionDraft, at: { readonly now: Instant; readonly today: CivilDay }, by: AccountId): Promise<number> {
    await this.check(draft, at);
    const number = await this.store.publish(draft, at.now, by);
    this.calendars.forget();
    if (number === null) await this.refuseKnown(draft);
    return number ?? 0;
  }

  private async refuseKnown({ scope, document: { symbol } }: DecisionDraft): Promise<void> {
    const number = await this.store.numberOf(scope, symbol);
    if (number !== null) throw new Blocked({ code: 'deadlines.decision_known', params: { number, symbol } });
  }
}
