import { Injectable, Module } from '@nestjs/common';
import type { PlanNode } from '@app/bpmn';
import { AdvanceDossier, type AskedCommand, DossiersModule, DossierStore, SYSTEM } from '@app/dossiers';
import { Blocked, type DossierId } from '@app/kernel';
import { Database } from '@app/platform';
import { nodesOf, Procedures, ProceduresModule } from '@app/procedures';
import { Round } from '../../../worker/src/round.js';

const EVERY_MILLISECONDS = 500;
/** Longer than a round may take: a dossier is looked at several times rather than never. */
const RECENTLY = '30 seconds';
const ALWAYS = '100 years';

/**
 * Plays the systems of others in a demo: the population database issues the number, the payment gateway settles. What it
 * answers goes through the same door as everybody's commands. Deadlines are not its business.
 */
@Injectable()
export class DemoPartners extends Round {
  private lookedAtAll = false;

  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly advancing: AdvanceDossier,
  ) {
    super();
  }

  async look(): Promise<number> {
    const moved = await this.database.rows<{ id: DossierId }>(MOVED, [this.lookedAtAll ? RECENTLY : ALWAYS]);
    for (const { id } of moved) await this.answer(id);
    this.lookedAtAll = true;
    return EVERY_MILLISECONDS;
  }

  private async answer(id: DossierId): Promise<void> {
    const stored = await this.dossiers.byId(id);
    if (!stored) return;
    const plan = await this.procedures.planOf(stored.dossier.procedureVersionId);
    const waitsAt = new Set(stored.dossier.position.steps.map((step) => step.id));
    const commands = nodesOf(plan).flatMap((node) => (waitsAt.has(node.id) ? (answerTo(node) ?? []) : []));
    for (const command of commands) await this.give(id, command);
  }

  private async give(id: DossierId, command: AskedCommand): Promise<void> {
    try {
      await this.advancing.runByMachine(id, SYSTEM, command);
    } catch (error) {
      // Somebody else moved it, or it waits for more than an answer: the next round sees it as it is then.
      if (!(error instanceof Blocked)) throw error;
    }
  }
}

/** What the other system would say to what stands here; nothing where the machine waits for the time. */
function answerTo(node: PlanNode): AskedCommand | undefined {
  if (node.type === 'catch') return node.trigger.type === 'message' ? { name: 'message', message: node.trigger.message } : undefined;
  if (node.type !== 'step') return undefined;
  if (node.task === 'receive') return node.message === undefined ? undefined : { name: 'message', message: node.message };
  return node.performer.kind === 'SYSTEM' ? { name: 'complete', step: node.id } : undefined;
}

const MOVED = `SELECT id FROM dossiers WHERE moved_at > now() - $1::interval AND status NOT IN (3, 8, 10) ORDER BY moved_at LIMIT 500`;

@Module({ imports: [DossiersModule, ProceduresModule], providers: [DemoPartners] })
export class DemoPartnersModule {}
