import { Injectable } from '@nestjs/common';
import { FeesOfTheHouse } from '@app/composition';
import type { ExemptionJudged } from '@app/contracts';
import { type Dossier, DossierStore } from '@app/dossiers';
import { Blocked } from '@app/kernel';
import type { ExemptionTold } from '@app/notifications';
import type { OutboxMessage } from '@app/platform';
import { Procedures, type ProcedureVersion } from '@app/procedures';

/** What the message of a judgement leaves out, because it says what household somebody lives in: which exemption, and what is to be paid now. */
@Injectable()
export class ExemptionsTold {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly fees: FeesOfTheHouse,
  ) {}

  /** Null where it was judged again meanwhile: the later message tells. */
  async run(message: OutboxMessage): Promise<OutboxMessage | null> {
    const { as } = message.payload as ExemptionJudged;
    const stored = message.dossierId && (await this.dossiers.byId(message.dossierId));
    const claimed = stored ? stored.dossier.exemptions?.find(({ judged }) => judged?.seq === message.seq) : undefined;
    if (!stored || !claimed) return null;
    const version = await this.procedures.version(stored.dossier.procedureVersionId);
    const named = version.record.fees.flatMap(({ exemptions }) => exemptions).find(({ group }) => group === claimed.group);
    if (!named) return null;
    const payload: ExemptionTold = { as, exemption: named.name, amount: await this.toPay(stored.dossier, version) };
    return { ...message, payload };
  }

  private async toPay(dossier: Dossier, version: ProcedureVersion): Promise<number | null> {
    try {
      return (await this.fees.linesAsSet(dossier, version)).reduce((sum, { amount }) => sum + amount, 0);
    } catch (error) {
      if (error instanceof Blocked && error.obstacle.code === 'filing.fee_unknown') return null;
      throw error;
    }
  }
}
