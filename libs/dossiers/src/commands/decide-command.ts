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
import { JudgeOutside } from './judge-outside.js';

export interface Asking {
  readonly by: Actor;
  readonly command: AskedCommand;
  readonly expectedVersion: number;
}

/** Brings together what deciding needs: plan, calendar, clock and chance, what the applicant hands in, judged, and what others say against it. Writes nothing. */
@Injectable()
export class DecideCommand {
  constructor(
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly commit: CommitDecision,
    private readonly beside: GatherBeside,
    private readonly outside: JudgeOutside,
  ) {}

  /** @throws {Blocked} `dossiers.declaration_refused`, `dossiers.declaration_erased` */
  async run(dossier: Dossier, asking: Asking): Promise<Result<Decision, DossierObstacle>> {
    const { by, command, expectedVersion } = asking;
    const plan = await this.procedures.planOf(dossier.procedureVersionId);
    const calendar = await this.calendars.calendarOf(dossier.agencyCode);
    const circumstances = this.commit.circumstances(by);
    const beside = hasSeen(dossier, expectedVersion) ? await this.beside.run(plan, dossier, { ...circumstances, command }) : {};
    // The union is taken apart by `Omit` and put together again: TypeScript cannot follow, the names can.
    const whole = { ...command, ...beside, ...circumstances, expectedVersion } as DossierCommand;
    const decision = decide(plan, calendar, dossier, whole);
    if (!decision.ok) return decision;
    const obstacle = await this.outside.run(plan, dossier, asking, decision.value);
    return obstacle ? no(obstacle) : decision;
  }
}
