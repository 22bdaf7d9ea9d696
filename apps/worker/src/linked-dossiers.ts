import { Injectable } from '@nestjs/common';
import type { CallAsked, DossierAdvanced } from '@app/contracts';
import { AdvanceDossier, type AskedCommand, type DossierLink, DossierStore, LinkStore, OpenCalled, SYSTEM, waitsAt } from '@app/dossiers';
import { Blocked, type DossierId, type Obstacle } from '@app/kernel';
import type { DossierMessage, InboxKey } from '@app/platform';
import { Procedures } from '@app/procedures';
import { MessageHandler } from './message-handler.js';
import { NeedsSomebody } from './needs-somebody.js';

/** The other one has gone on meanwhile: nothing is to be brought there. */
const GONE_ON: readonly string[] = ['engine.message_not_awaited', 'engine.ended'];
/** A withdrawal is being considered there, or its result is made: people end it. */
const LEFT_TO_PEOPLE: readonly string[] = ['engine.ended', 'dossiers.on_hold', 'dossiers.no_stop_now'];

/** Opens the dossiers that call activities wait for, brings their ends back, and stops them where the caller was stopped. */
@Injectable()
export class LinkedDossiers extends MessageHandler {
  readonly name = 'linked-dossiers';
  readonly hears = ['dossiers.call-asked@1', 'dossiers.advanced@1'];

  constructor(
    private readonly open: OpenCalled,
    private readonly advance: AdvanceDossier,
    private readonly dossiers: DossierStore,
    private readonly links: LinkStore,
    private readonly procedures: Procedures,
  ) {
    super();
  }

  async handle({ name, dossierId, payload }: DossierMessage, inbox: InboxKey): Promise<void> {
    if (name === 'dossiers.call-asked@1') return this.call(payload as CallAsked);
    const { ended } = payload as DossierAdvanced;
    if (ended === null) return;
    const links = await this.links.of(dossierId);
    // The message counts as done with what is written beside it: that comes last, or a process that dies before leaves the rest undone for ever.
    if (ended === 'stopped') for (const link of links) if (link.callerId === dossierId) await this.stop(link);
    for (const link of links) if (link.calledId === dossierId) await this.giveBack(link, ended, inbox);
  }

  private async call(asked: CallAsked): Promise<void> {
    const { calls, step } = asked;
    await this.open.run(asked).catch((error: unknown) => needsSomebody(error, { calls, step }));
    // Stopped while it was opened: the message of that found no link yet.
    const caller = await this.dossiers.byId(asked.dossierId as DossierId);
    if (caller?.dossier.position.ended?.how !== 'stopped') return;
    for (const link of await this.links.of(caller.dossier.id)) if (link.callerId === caller.dossier.id) await this.stop(link);
  }

  /** How it ended is known as the fact that is named like the call activity, where the procedure declares one. */
  private async giveBack({ callerId, step, since }: DossierLink, ended: string, inbox: InboxKey): Promise<void> {
    const caller = await this.dossiers.byId(callerId);
    if (!caller || !waitsAt(caller.dossier, step, since)) return;
    const { facts } = await this.procedures.planOf(caller.dossier.procedureVersionId);
    const gives = facts.some(({ name }) => name === step) ? { [step]: ended } : undefined;
    await this.command(callerId, { name: 'message', message: `call:${step}`, ...(gives && { gives }) }, { fine: GONE_ON, about: { step, ended }, inbox });
  }

  private async stop({ callerId, calledId, step }: DossierLink): Promise<void> {
    const caller = await this.dossiers.byId(callerId);
    if (caller) await this.command(calledId, { name: 'stop', reason: CALLER_STOPPED }, { fine: LEFT_TO_PEOPLE, about: { step, stopped: caller.code } });
  }

  private async command(id: DossierId, command: AskedCommand, { fine, about, inbox }: { readonly fine: readonly string[]; readonly about: Obstacle['params']; readonly inbox?: InboxKey }): Promise<void> {
    try {
      await this.advance.runByMachine(id, SYSTEM, command, inbox);
    } catch (error) {
      if (error instanceof Blocked && fine.includes(error.obstacle.code)) return;
      needsSomebody(error, about);
    }
  }
}

/** What stands against it comes with its code and the fields concerned, never with what was declared. A lost race comes again by itself. */
function needsSomebody(error: unknown, about: Obstacle['params']): never {
  if (!(error instanceof Blocked) || error.obstacle.code === 'dossiers.changed_meanwhile') throw error;
  const { code, params } = error.obstacle;
  const errors = Array.isArray(params['errors']) ? (params['errors'] as readonly { readonly field?: unknown }[]) : [];
  throw new NeedsSomebody({ code: 'dossiers.call_failed', params: { ...about, obstacle: code, ...(errors.length > 0 && { fields: errors.map(({ field }) => String(field)) }) } });
}

/** Without the other one's code: not everybody who reads this may see that dossier, and who may is told it beside. */
const CALLER_STOPPED = 'Hồ sơ mà hồ sơ này được liên thông để giải quyết đã dừng. / The dossier for which this one was opened was stopped.';
