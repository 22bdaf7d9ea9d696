import { Injectable } from '@nestjs/common';
import { Officials } from '@app/identity';
import type { Facts } from '@app/engine';
import { Defect, never, type AccountId } from '@app/kernel';
import type { AskedCommand } from '../commands/advance-dossier.js';
import type { CommandDto } from './dossiers.dto.js';

/** A checked request body as a plain command. */
@Injectable()
export class ToldCommand {
  constructor(private readonly officials: Officials) {}

  async commandOf({ command: name, data }: CommandDto): Promise<AskedCommand> {
    const { step, instance, outcome, reason, assignee } = data;
    const gives = data.gives as Facts | undefined;
    switch (name) {
      case 'complete':
        return { name, step: said(step), instance, outcome, gives, reason };
      case 'claim':
      case 'release':
        return { name, step: said(step), instance };
      case 'assign': {
        const accountId = said(assignee) as AccountId;
        return { name, step: said(step), instance, assignee: { accountId, kind: 'OFFICIAL', roles: await this.officials.rolesOf(accountId) } };
      }
      case 'withdraw':
      case 'confirm-withdrawal':
      case 'decline-withdrawal':
      case 'stop':
        return { name, reason };
      default:
        return never(name);
    }
  }
}

function said(value: string | undefined): string {
  if (value === undefined) throw new Defect('a checked request lacks what was checked');
  return value;
}
