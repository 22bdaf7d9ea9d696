import { Injectable } from '@nestjs/common';
import { Officials } from '@app/identity';
import type { Facts } from '@app/engine';
import { Defect, never, type AccountId, type CivilDay } from '@app/kernel';
import type { AskedCommand } from '../commands/asked-command.js';
import type { Actor } from '../domain/actor.js';
import type { CommandDto } from './dossiers.dto.js';
import { plainComponent, plainDefect } from './handed-in.dto.js';

/** A checked request body as a plain command. */
@Injectable()
export class ToldCommand {
  constructor(private readonly officials: Officials) {}

  async commandOf({ command: name, data }: CommandDto): Promise<AskedCommand> {
    const { step, instance, outcome, reason, assignee } = data;
    const gives = data.gives as Facts | undefined;
    const { form, components, exemptions: claims, draft, stepForm, defects, inBulk } = data;
    switch (name) {
      case 'complete':
        return {
          name, step: said(step), instance, outcome, gives, reason, draft, inBulk, stepForm, ...(defects && { defects: defects.map(plainDefect) }),
          ...((form || components || claims) && { handedIn: { ...(form && { form }), ...(components && { components: components.map(plainComponent) }), ...(claims && { claims }) } }),
        };
      case 'claim':
      case 'release':
        return { name, step: said(step), instance };
      case 'assign': {
        return { name, step: said(step), instance, assignee: await this.official(said(assignee) as AccountId) };
      }
      case 'withdraw':
      case 'confirm-withdrawal':
      case 'decline-withdrawal':
      case 'stop':
      case 'approve-correction':
      case 'decline-correction':
      case 'explain-lateness':
      case 'approve-override':
      case 'decline-override':
      case 'recall':
        return { name, reason };
      case 'confirm-exemption':
      case 'strike-exemption':
        return { name, exemption: said(data.exemption), reason };
      case 'request-override':
        return { name, step: said(step), instance, outcome, gives, ground: said(data.ground), reason };
      case 'stand-in':
        return { name, step: said(step), message: data.message, outcome, gives, reason: said(reason) };
      case 'extend':
        return { name, quantity: said(data.quantity), ground: said(data.ground), reason };
      case 're-date':
        return { name, on: said(data.on) as CivilDay, ground: said(data.ground), reason };
      default:
        return never(name);
    }
  }

  private async official(accountId: AccountId): Promise<Actor> {
    return { accountId, kind: 'OFFICIAL', roles: await this.officials.rolesOf(accountId) };
  }
}

function said<T>(value: T | undefined): T {
  if (value === undefined) throw new Defect('a checked request lacks what was checked');
  return value;
}
