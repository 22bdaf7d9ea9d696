import { Injectable } from '@nestjs/common';
import type { CallAsked } from '@app/contracts';
import { Calendars } from '@app/deadlines';
import { Blocked, Defect, type AccountId, type ProcedureCode } from '@app/kernel';
import { Ids, localDay } from '@app/platform';
import { SYSTEM } from '../domain/actor.js';
import { declaredFacts } from '../domain/declared-facts.js';
import { factsHandedOver } from '../domain/handed-over.js';
import { openDossier } from '../domain/open-dossier.js';
import { isWithoutAccount } from '../domain/permit.js';
import { CommitDecision } from './commit-decision.js';
import { OpeningJudge, openingRow } from './opening-judge.js';
import { WaitingCaller } from './waiting-caller.js';

/**
 * Opens the dossier a call activity waits for, as a dossier of its own: its code, its procedure's divisions and its term. Applicant, agency and
 * way of filing are the caller's; what the caller declared is judged anew, by the called procedure's form.
 */
@Injectable()
export class OpenCalled {
  constructor(
    private readonly callers: WaitingCaller,
    private readonly judge: OpeningJudge,
    private readonly calendars: Calendars,
    private readonly commit: CommitDecision,
    private readonly ids: Ids,
  ) {}

  /**
   * The visit that waits is called for once: a second time changes nothing. Nor is anything opened for a caller that does not wait there any more.
   *
   * @throws {Blocked} what stands against opening it
   */
  async run(asked: CallAsked): Promise<void> {
    const waiting = await this.callers.run(asked);
    if (!waiting) return;
    const { caller, form } = waiting;
    const { seq: since, step, calls } = asked;
    const circumstances = this.commit.circumstances(SYSTEM);
    const { at } = circumstances;
    const called = this.ids.dossierId(at);
    const submitterId = isWithoutAccount(caller) ? (called as string as AccountId) : caller.submitterId;
    const { agencyCode, channel } = caller;
    const filed = { by: SYSTEM, procedureCode: calls, agencyCode, channel, components: [], form };
    const judged = await this.judge.run(filed, at);
    const { plan, id: procedureVersionId } = judged.version;
    const decision = openDossier(plan, await this.calendars.calendarOf(agencyCode), {
      ...circumstances, dossierId: called, channel, submitterId, procedureVersionId, agencyCode, procedureCode: calls as ProcedureCode,
      facts: { ...factsHandedOver(plan, caller.facts), ...declaredFacts(plan, judged.declaration.content, localDay(at)) },
    });
    if (!decision.ok) throw new Blocked(decision.error);
    const opening = openingRow(filed, { submitterId, judged, at });
    const receipt = await this.commit.run(decision.value, { opening, link: { callerId: caller.id, step, since } });
    if (!receipt.written && receipt.because !== 'inbox') throw new Defect('a called dossier was not written, and nothing is there', { because: receipt.because });
  }
}
