import { Injectable } from '@nestjs/common';
import { Blocked, Defect, type DossierCode, type DossierId } from '@app/kernel';
import type { InboxKey } from '@app/platform';
import { Procedures } from '@app/procedures';
import type { Actor } from '../domain/actor.js';
import { availableFor } from '../domain/available-for.js';
import { maySee } from '../domain/permit.js';
import { DossierStore } from '../store/dossier.store.js';
import { answeredFrom, firstAnswer, storedAnswer, type Answered, type Keyed } from './answered.js';
import { CommitDecision } from './commit-decision.js';
import type { AskedCommand, Asking } from './asked-command.js';
import { DecideCommand } from './decide-command.js';
import { WhoWasFirst } from './who-was-first.js';

export interface AdvanceRequest extends Asking {
  readonly keyed: Keyed | null;
}

/** How often a machine's command is tried again when somebody else moved the dossier in between. */
const MACHINE_TRIES = 5;

/** The one door: whatever moves a dossier comes through here. */
@Injectable()
export class AdvanceDossier {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly deciding: DecideCommand,
    private readonly commit: CommitDecision,
    private readonly whoWasFirst: WhoWasFirst,
  ) {}

  /**
   * A person's command.
   * @throws {Blocked} any `DossierObstacle`; nothing was written then
   */
  async run(code: string, request: AdvanceRequest): Promise<Answered> {
    const { by, command, keyed } = request;
    const { dossier: stored, answer } = await this.dossiers.ask(code, by.accountId, keyed?.key ?? null);
    if (answer && keyed) return firstAnswer(answer, keyed);
    if (!stored) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const plan = await this.procedures.planOf(stored.dossier.procedureVersionId);
    if (!maySee(plan, stored.dossier, by)) throw new Blocked({ code: 'dossiers.not_found', params: {} });

    const decision = await this.deciding.run(stored.dossier, request);
    if (!decision.ok) return this.commit.refuse(stored.dossier.id, await this.whoWasFirst.toldTo(by, stored.dossier.id, decision.error));

    const { version, position } = decision.value.dossier;
    const available = availableFor(plan, decision.value.dossier, by).filter((act) => act.allowed);
    const body = JSON.stringify({ version, position, available });
    const receipt = await this.commit.run(decision.value, { answer: storedAnswer(by.accountId, keyed, body) });
    if (receipt.written) return answeredFrom(stored.code, body);
    if (receipt.because === 'key') return this.answeredMeanwhile(by, keyed);
    const { expectedVersion: expected } = request;
    const params = { expected, actual: stored.dossier.version + 1, command: command.name };
    throw new Blocked(await this.whoWasFirst.toldTo(by, stored.dossier.id, { code: 'dossiers.changed_meanwhile', params }));
  }

  /**
   * A command of the machine (a due deadline, an answer): sees the newest version, and tries again when it lost a race.
   * Where a message is the cause, `inbox` is written with it: a message that had its effect before changes nothing.
   * @returns the dossier's code
   * @throws {Blocked} any `DossierObstacle`
   */
  async runByMachine(id: DossierId, by: Actor, command: AskedCommand, inbox?: InboxKey): Promise<DossierCode> {
    let expected = 0;
    for (let tries = 0; tries < MACHINE_TRIES; tries += 1) {
      const stored = await this.dossiers.byId(id);
      if (!stored) throw new Blocked({ code: 'dossiers.not_found', params: {} });
      expected = stored.dossier.version;
      const decision = await this.deciding.run(stored.dossier, { by, command, expectedVersion: expected });
      // Whoever carries a decision on days off to the dossiers opens the incident, which names the decision: a second one would say the same.
      if (!decision.ok && command.name === 'recompute') throw new Blocked(decision.error);
      if (!decision.ok) return this.commit.refuse(id, decision.error);
      const receipt = await this.commit.run(decision.value, { inbox });
      if (receipt.written || receipt.because === 'inbox') return stored.code;
    }
    throw new Blocked({ code: 'dossiers.changed_meanwhile', params: { expected, actual: expected + 1, command: command.name, tries: MACHINE_TRIES } });
  }

  private async answeredMeanwhile(by: Actor, keyed: Keyed | null): Promise<Answered> {
    const answer = by.accountId !== null && keyed ? await this.dossiers.answer(by.accountId, keyed.key) : null;
    if (!answer || !keyed) throw new Defect('a key was taken, and its answer is not there', { key: keyed?.key });
    return firstAnswer(answer, keyed);
  }
}
