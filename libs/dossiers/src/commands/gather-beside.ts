import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import { Blocked } from '@app/kernel';
import { Procedures } from '@app/procedures';
import type { Circumstances, CompleteCommand, RecallCommand, StandInCommand } from '../domain/command.js';
import type { Dossier } from '../domain/dossier.js';
import { given } from '../domain/draft-advance.js';
import { earlierOf } from '../domain/draft-recall.js';
import { DossierStore } from '../store/dossier.store.js';
import type { AskedCommand } from './asked-command.js';
import { JudgeStandIn } from './judge-stand-in.js';
import { JudgeStepForm } from './judge-step-form.js';
import { unknownComponents } from './opening-judge.js';
import { ReviseDeclaration } from './revise-declaration.js';

type Completing = Extract<AskedCommand, { readonly name: 'complete' }>;

/** What a command needs that neither the dossier nor whoever asks can say: papers and forms judged, or the dossier as it was before. */
@Injectable()
export class GatherBeside {
  constructor(
    private readonly revise: ReviseDeclaration,
    private readonly stepForms: JudgeStepForm,
    private readonly stoodInFor: JudgeStandIn,
    private readonly procedures: Procedures,
    private readonly dossiers: DossierStore,
  ) {}

  /** @throws {Blocked} `dossiers.declaration_refused`, `dossiers.declaration_erased`, `dossiers.form_refused` */
  async run(plan: ProcessPlan, dossier: Dossier, { command, ...circumstances }: Circumstances & { readonly command: AskedCommand }): Promise<Pick<CompleteCommand, 'revision' | 'entered'> | Pick<RecallCommand, 'earlier'> | Pick<StandInCommand, 'gives'>> {
    if (command.name === 'complete') return circumstances.by.accountId === null ? {} : this.completing(dossier, command, circumstances);
    if (command.name === 'stand-in') return given({ gives: await this.stoodInFor.run(dossier, command, circumstances) });
    if (command.name !== 'recall' || dossier.forward?.by !== circumstances.by.accountId) return {};
    const earlier = earlierOf(plan, dossier, await this.dossiers.log(dossier.id, 'the house'));
    return earlier ? { earlier } : {};
  }

  /** Machines fill in no forms: their answers are facts. */
  private async completing(dossier: Dossier, command: Completing, circumstances: Circumstances): Promise<Pick<CompleteCommand, 'revision' | 'entered'>> {
    await this.mustKnow(dossier, command);
    const revision = command.handedIn && (await this.revise.run(dossier, command, circumstances));
    const entered = await this.stepForms.run(dossier, command, circumstances);
    return { ...(revision && { revision }), ...(entered && { entered }) };
  }

  /** A defect is of a paper the procedure knows. */
  private async mustKnow(dossier: Dossier, { step, defects }: Completing): Promise<void> {
    if (!defects) return;
    const codes = defects.map(({ component }) => ({ code: component }));
    const problems = unknownComponents(await this.procedures.version(dossier.procedureVersionId), codes).map((one) => ({ ...one, field: one.field.replace(/^components\[(\d+)\]\.code$/, 'defects[$1].component') }));
    if (problems.length > 0) throw new Blocked({ code: 'dossiers.form_refused', params: { step, form: 'supplementRequest', errors: problems } });
  }
}
