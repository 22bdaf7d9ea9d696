import { Injectable } from '@nestjs/common';
import type { BrokenChain, LogCheck } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked, type DossierId } from '@app/kernel';
import { verifyChain } from '@app/ledger';
import { Clock, Ids } from '@app/platform';
import { AuditedHouse, type ChainOfDossier } from '../queries/audited-house.js';
import { AuditScope } from '../queries/scope.js';
import { CheckStore } from '../store/check.store.js';

const IN_ONE_LOOK = 50;
const MOST_NAMED = 100;

/** Checks the chain of every dossier of whoever asks, as a job: a country's log takes minutes, and a request must not. */
@Injectable()
export class CheckLog {
  constructor(
    private readonly house: AuditedHouse,
    private readonly checks: CheckStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly scope: AuditScope,
  ) {}

  /** Begins a check of the agencies one may look at, and answers at once. @throws {Blocked} `audit.check_running` */
  async begin(actor: Actor): Promise<LogCheck> {
    const check = await this.checks.begin({ id: this.ids.random(), by: actor.accountId, at: this.clock.now(), agencies: await this.scope.of(actor) });
    if (!check) throw new Blocked({ code: 'audit.check_running', params: {} });
    // Nobody awaits it: what it found, or how far it came, is in its row.
    void this.run(check).catch(() => undefined);
    return check;
  }

  private async run({ id, agencies }: LogCheck): Promise<void> {
    const found = { dossiers: 0, transitions: 0, broken: [] as BrokenChain[] };
    let after: DossierId | null = null;
    for (;;) {
      const chains: readonly ChainOfDossier[] = await this.house.chains(agencies, after, IN_ONE_LOOK);
      for (const chain of chains) {
        found.dossiers += 1;
        found.transitions += chain.leaves.length;
        const broken = flawOf(chain);
        if (broken && found.broken.length < MOST_NAMED) found.broken.push(broken);
      }
      after = chains.at(-1)?.id ?? after;
      const isOver = chains.length < IN_ONE_LOOK;
      await this.checks.note(id, found, isOver ? this.clock.now() : null);
      if (isOver) return;
    }
  }
}

/** The first thing that does not hold in a dossier's chain, or null. The row's head must be the chain's. */
export function flawOf({ code, head, leaves }: ChainOfDossier): BrokenChain | null {
  const verdict = verifyChain(leaves);
  if (!verdict.whole) return { code, at: verdict.index + 1, because: verdict.because };
  if (verdict.head === head) return null;
  return { code, at: leaves.length, because: leaves.length === 0 ? 'empty' : 'other_head' };
}

