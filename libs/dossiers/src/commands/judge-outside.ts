import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { Decision } from '../domain/decision.js';
import type { DossierObstacle } from '../domain/dossier.obstacles.js';
import type { Dossier } from '../domain/dossier.js';
import { needsMoneyOrReason, unpaid } from '../domain/unpaid.js';
import { MoneyOwed } from '../queries/dossier-parts.js';
import type { AskedCommand, Asking } from './asked-command.js';
import { ShownDrafts } from './shown-drafts.js';

type Completing = Asking & { readonly command: Extract<AskedCommand, { readonly name: 'complete' }> };

/** What may stand in the way of a decision and dossiers alone do not know: the words that would be signed, and money that is owed. */
@Injectable()
export class JudgeOutside {
  constructor(
    private readonly drafts: ShownDrafts,
    private readonly money: MoneyOwed,
  ) {}

  /** Null where nothing does. Asks nobody for an act that signs nothing and hands nothing over. */
  async run(plan: ProcessPlan, before: Dossier, asking: Asking, decision: Decision): Promise<DossierObstacle | null> {
    if (!isCompleting(asking)) return null;
    return (await this.ofTheDraft(asking, decision)) ?? this.ofTheMoney(plan, before, asking, decision);
  }

  /**
   * An officer signs what was on the screen, and says what that was. The version is the one that was seen, and yet the draft may be another:
   * the words of results change without the dossier.
   */
  private async ofTheDraft({ by, command: { draft } }: Completing, { papers, dossier }: Decision): Promise<DossierObstacle | null> {
    if (draft === undefined && by.kind !== 'OFFICIAL') return null;
    const digests = await this.drafts.digestsOf(dossier.id, papers);
    if (draft === undefined) return digests.length > 0 ? { code: 'dossiers.draft_unnamed', params: { papers } } : null;
    return digests.includes(draft) ? null : { code: 'dossiers.draft_changed', params: { papers } };
  }

  private async ofTheMoney(plan: ProcessPlan, before: Dossier, { by, command }: Completing, decision: Decision): Promise<DossierObstacle | null> {
    if (!needsMoneyOrReason(before, { by, reason: command.reason }, decision)) return null;
    const owed = await this.money.askedBy({ plan, before, after: decision.dossier });
    return owed ? unpaid(command.step, owed.amount) : null;
  }
}

const isCompleting = (asking: Asking): asking is Completing => asking.command.name === 'complete';
