import type { DossierStatus } from '@app/contracts';
import { never, no, ok, type Result } from '@app/kernel';
import type { CommandName, ConfirmWithdrawalCommand, DeclineWithdrawalCommand, StopCommand, WithdrawCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier, WithdrawalHold } from './dossier.js';
import { given } from './draft-advance.js';
import type { Draft } from './draft.js';
import type { Moved } from './moved.js';
import { mayActAs, maySpeakForSubmitter, STOPPING_ROLES, WITHDRAWAL_ROLES, type Permit } from './permit.js';
import { mayFollow } from './statuses.js';

export type WholeCommand = WithdrawCommand | ConfirmWithdrawalCommand | DeclineWithdrawalCommand | StopCommand;
type Drafted = Result<Draft, DossierObstacle>;

/** Where a dossier ended that no end event of the diagram ended. Never the id of an element. */
const WITHDRAWN_AT = '#withdrawn';
const STOPPED_AT = '#stopped';

/** Acts on the dossier as a whole, outside the diagram: withdrawal and what becomes of it, and stopping. */
export function draftWhole(dossier: Dossier, command: WholeCommand): Drafted {
  const may = mayWhole(dossier, command.name, command.by);
  if (!may.ok) return may;
  const secret = given({ reason: command.reason });
  const outside = { moved: movedOutsideTheDiagram(dossier, command.name), papers: [] };
  switch (command.name) {
    case 'withdraw':
      return ok({ ...outside, statuses: ['WITHDRAWAL_REQUESTED'], status: 'WITHDRAWAL_REQUESTED', statusBefore: dossier.status, secret });
    case 'decline-withdrawal': {
      if (!command.reason?.trim()) return no({ code: 'dossiers.reason_required', params: { command: command.name } });
      const back: DossierStatus = dossier.hold?.statusBefore ?? dossier.status;
      return ok({ ...outside, statuses: [back], status: back, secret });
    }
    case 'confirm-withdrawal':
      return ok({ ...outside, statuses: ['STOPPED'], status: 'STOPPED', secret });
    case 'stop':
      if (!command.reason?.trim()) return no({ code: 'dossiers.reason_required', params: { command: command.name } });
      return ok({ ...outside, statuses: ['STOPPED'], status: 'STOPPED', papers: ['stopNotice'], secret });
    default:
      return never(command);
  }
}

/** Whether this actor may give this command now; the same answer for desk and API. */
export function mayWhole(dossier: Dossier, name: WholeCommand['name'], actor: WithdrawCommand['by']): Permit {
  switch (name) {
    case 'withdraw': {
      const permit = maySpeakForSubmitter(dossier, actor);
      return permit.ok ? canBeWithdrawn(dossier) : permit;
    }
    case 'confirm-withdrawal':
    case 'decline-withdrawal': {
      const permit = mayActAs(dossier, actor, WITHDRAWAL_ROLES);
      if (!permit.ok) return permit;
      if (!dossier.hold) return no({ code: 'dossiers.not_withdrawing', params: { status: dossier.status } });
      return name === 'decline-withdrawal' ? ok(true) : canStillBeWithdrawn(dossier.hold);
    }
    case 'stop': {
      // The house itself: the dossier that called this one was stopped.
      const permit = actor.kind === 'SYSTEM' ? ok(true as const) : mayActAs(dossier, actor, STOPPING_ROLES);
      return permit.ok ? canBeStopped(dossier) : permit;
    }
    default:
      return never(name);
  }
}

/** Not once the result is ready (9, 10) or the dossier has ended. */
function canBeWithdrawn({ status, hold, position }: Dossier): Permit {
  if (hold) return no({ code: 'dossiers.on_hold', params: { command: 'withdraw', hold: hold.kind } });
  if (position.ended || !mayFollow(status, 'WITHDRAWAL_REQUESTED')) return no({ code: 'dossiers.no_withdrawal_now', params: { status } });
  return ok(true);
}

/** An answer or a deadline may have brought the result while the wish was considered: then it can only be declined. */
function canStillBeWithdrawn({ statusBefore: status }: WithdrawalHold): Permit {
  return mayFollow(status, 'WITHDRAWAL_REQUESTED') ? ok(true) : no({ code: 'dossiers.no_withdrawal_now', params: { status } });
}

function canBeStopped({ status, hold, position }: Dossier): Permit {
  if (position.ended) return no({ code: 'engine.ended', params: { how: position.ended.how } });
  if (hold) return no({ code: 'dossiers.on_hold', params: { command: 'stop', hold: hold.kind } });
  return mayFollow(status, 'STOPPED') ? ok(true) : no({ code: 'dossiers.no_stop_now', params: { status } });
}

/** What becomes of the position without the engine: the same in a decision and when the log is read again. */
export function movedOutsideTheDiagram({ position, facts }: Pick<Dossier, 'position' | 'facts'>, name: CommandName): Moved {
  const at = name === 'confirm-withdrawal' ? WITHDRAWN_AT : name === 'stop' ? STOPPED_AT : null;
  if (at === null) return { position, facts, effects: [] };
  return { position: { steps: [], counts: position.counts, ended: { how: 'stopped', at } }, facts, effects: [] };
}
