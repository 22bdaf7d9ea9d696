import { Injectable } from '@nestjs/common';
import { CountDossiers } from '@app/audit';
import type { DossierMessage } from '@app/platform';
import { MessageHandler } from './message-handler.js';

/** Keeps the figures of auditors up to date with the log. Counting again gives the same rows. */
@Injectable()
export class CountForAudit extends MessageHandler {
  readonly name = 'audit';
  readonly hears = ['dossiers.advanced@1'];

  constructor(private readonly count: CountDossiers) {
    super();
  }

  handle({ dossierId }: DossierMessage): Promise<void> {
    return this.count.run(dossierId);
  }
}
