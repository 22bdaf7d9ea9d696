import { Injectable } from '@nestjs/common';
import { type DecisionDraft, NATIONAL, PublishDecision, type Recomputation, RecomputationStore } from '@app/deadlines';
import { type Actor, administers, administersHouse } from '@app/identity';
import { Blocked } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { Routing } from '@app/routing';
import { type Preview, RecomputeDossiers } from './recompute-dossiers.js';

/** A request waits no longer than this for the first pass; the rest goes on by itself. */
const PATIENCE_MILLISECONDS = 10_000;
/** Of the column that numbers decisions: beyond it there is none to ask for. */
const LAST_NUMBER = 2_147_483_647;

/** An administrator's decision about days off and hours: looked at first, then published, then carried to every running dossier. */
@Injectable()
export class DecideCalendar {
  constructor(
    private readonly publish: PublishDecision,
    private readonly recompute: RecomputeDossiers,
    private readonly recomputations: RecomputationStore,
    private readonly routing: Routing,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} any `CalendarDecisionObstacle` */
  async preview(draft: DecisionDraft, by: Actor): Promise<Preview> {
    await this.checkScope(draft.scope, by);
    await this.publish.check(draft, this.moment());
    return this.recompute.preview(draft, this.clock.now());
  }

  /** @throws {Blocked} any `CalendarDecisionObstacle`; nothing was written then */
  async run(draft: DecisionDraft, by: Actor): Promise<Recomputation> {
    await this.checkScope(draft.scope, by);
    return this.firstPass(await this.publish.run(draft, this.moment(), by.accountId));
  }

  /** How far a decision has come; goes on with it where it stopped. @throws {Blocked} `deadlines.no_such_decision`, `deadlines.outside_administration` */
  async progress(number: number, by: Actor): Promise<Recomputation> {
    const decided = number > 0 && number <= LAST_NUMBER ? await this.recomputations.of(number) : null;
    if (!decided) throw new Blocked({ code: 'deadlines.no_such_decision', params: { number } });
    await this.checkScope(decided.scope, by);
    return this.firstPass(number);
  }

  private async firstPass(number: number): Promise<Recomputation> {
    const until = performance.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const now = await this.recomputations.of(number);
      if (!now) throw new Blocked({ code: 'deadlines.no_such_decision', params: { number } });
      if (now.pass !== 1 || performance.now() > until) return now;
      await this.recompute.batch(now, this.recomputations);
    }
  }

  private moment() {
    const now = this.clock.now();
    return { now, today: localDay(now) };
  }

  /** What holds for the whole country is entered by those who look after the whole house. */
  private async checkScope(scope: string, by: Actor): Promise<void> {
    const { agencies } = await this.routing.directory();
    if (scope !== NATIONAL && !agencies.has(scope)) throw new Blocked({ code: 'deadlines.no_such_scope', params: { scope } });
    if (!(scope === NATIONAL ? administersHouse(by) : administers(by, scope))) throw new Blocked({ code: 'deadlines.outside_administration', params: { scope } });
  }
}
