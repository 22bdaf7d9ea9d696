import { type AdvanceDossier, type AskedCommand, SYSTEM } from '@app/dossiers';
import { Blocked, type DossierId } from '@app/kernel';
import type { InboxKey } from '@app/platform';

/** Gives a dossier what a message brought. Given before, or not awaited any more: then there is nothing to do. Only a lost race is a reason to come again. */
export async function giveToDossier(advance: AdvanceDossier, id: DossierId, command: AskedCommand, inbox: InboxKey): Promise<void> {
  try {
    await advance.runByMachine(id, SYSTEM, command, inbox);
  } catch (error) {
    if (!(error instanceof Blocked) || error.obstacle.code === 'dossiers.changed_meanwhile') throw error;
  }
}
