import { Injectable } from '@nestjs/common';
import { Calendars } from '@app/deadlines';
import { no, type Result } from '@app/kernel';
import { Procedures } from '@app/procedures';
import type { Actor } from '../domain/actor.js';
import type { DossierCommand } from '../domain/command.js';
import { decide, hasSeen } from '../domain/decide.js';
import type { Decision } from '../domain/decision.js';
import type { DossierObstacle } from '../domain/dossier.obstacles.js';
import type { Dossier } from '../domain/dossier.js';
import type { AskedCommand } from './asked-command.js';
import { CommitDecision } from './commit-decision.js';
import { GatherBeside } from './gather-beside.js';
import { ShownDrafts } from './shown-drafts.js';

export interface Asking {
  readonly by: Actor;
  readonly command: AskedCommand;
  readonly expectedVersion: number;
}

/** Brings together what deciding needs: plan, calendar, clock and chance, and what the applicant hands in, judged. Writes nothing. */
@Injectable()
export class DecideCommand {
  constructor(
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly commit: CommitDecision,
    private readonly beside: GatherBeside,
    private readonly drafts: ShownDrafts,
  ) {}

  /** @throws {Blocked} `dossiers.declaration_refused`, `dossiers.declaration_erased` */
  async run(dossier: Dossier, { by, command, expectedVersion }: Asking): Promise<Result<Decision, DossierObstacle>> {
    const plan = await this.procedures.planOf(dossier.procedureVersionId);
    const calendar = await this.calendars.calendarOf(dossier.agencyCode);
    const circumstances = this.commit.circumstances(by);
    const beside = hasSeen(dossier, expectedVersion) ? await this.beside.run(plan, dossier, { ...circumstances, command }) : {};
    // The union is taken apart by `Omit` and put together again: TypeScript cannot follow, the names can.
    const whole = { ...command, ...beside, ...circumstances, expectedVersion } as DossierCommand;
    const decision = decide(plan, calendar, dossier, whole);
    return decision.ok && command.name === 'complete' && command.draft !== undefined ? this.ofTheDraft(command.draft, decision.value) : decision;
  }

  /** The version is the one that was seen, and yet the draft may be another: the words of results change without the dossier. */
  private async ofTheDraft(draft: string, decision: Decision): Promise<Result<Decision, DossierObstacle>> {
    const { papers, dossier } = decision;
    const digests = await this.drafts.digestsOf(dossier.id, papers);
    return digests.includes(draft) ? { ok: true, value: decision } : no({ code: 'dossiers.draft_changed', params: { papers } });
  }
}
