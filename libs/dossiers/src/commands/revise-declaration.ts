import { Injectable } from '@nestjs/common';
import { Blocked, type CivilDay, type Result } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures, type ProcedureVersion } from '@app/procedures';
import { inSomeCapacity } from '../domain/capacities.js';
import type { Circumstances, CompleteCommand } from '../domain/command.js';
import type { Dossier } from '../domain/dossier.js';
import {
  mayHandIn, mergedComponents, mergedContent, revisedFacts, saidOf, type FormContent, type HandedInComponent, type Revision,
} from '../domain/revision.js';
import { TimelineStore } from '../store/timeline.store.js';
import { Declarations, type DeclarationProblem } from './declarations.js';
import { unknownComponents, unknownExemptions } from './opening-judge.js';

/** What an applicant hands in at a step, judged like the first declaration, and the declaration as it is with it. */
@Injectable()
export class ReviseDeclaration {
  constructor(
    private readonly procedures: Procedures,
    private readonly timelines: TimelineStore,
    private readonly declarations: Declarations,
  ) {}

  /**
   * @returns undefined where nothing may be handed in: deciding says why
   * @throws {Blocked} `dossiers.declaration_refused`, `dossiers.declaration_erased`
   */
  async run(
    dossier: Dossier,
    { step, instance = '', handedIn = {} }: Pick<CompleteCommand, 'step' | 'instance' | 'handedIn'>,
    { by, at }: Circumstances,
  ): Promise<Revision | undefined> {
    const version = await this.procedures.version(dossier.procedureVersionId);
    if (!inSomeCapacity(by, (each) => mayHandIn(version.plan, dossier, { step, instance, by: each })).ok) return undefined;
    const stored = await this.timelines.declaration(dossier.id, 'the house');
    if (!stored) throw new Blocked({ code: 'dossiers.declaration_erased', params: {} });
    const { formKey } = stored;
    const [before, papers] = [stored.content as FormContent, stored.components as readonly HandedInComponent[]];
    const { form: corrected = {}, components = [], claims = [] } = handedIn;

    const wrongPapers = unknownComponents(version, components);
    const judged = this.judged(version, { formKey, before, corrected }, { openedOn: localDay(dossier.openedAt), today: localDay(at) });
    const problems = [...(judged.ok ? [] : judged.error), ...wrongPapers, ...unknownExemptions(version, claims)];
    if (!judged.ok || problems.length > 0) throw new Blocked({ code: 'dossiers.declaration_refused', params: { errors: problems } });

    const content = judged.value;
    const said = { ...(handedIn.form && { form: saidOf(corrected, content) }), ...(handedIn.components && { components }), ...(handedIn.claims && { claims }) };
    return { said, declaration: { formKey, content, components: mergedComponents(papers, components) }, facts: revisedFacts(version.plan, before, content, localDay(dossier.openedAt)) };
  }

  /** Answers nobody touched are judged as of the day they were given: "from today on" was kept then. */
  private judged({ forms }: ProcedureVersion, { formKey, before, corrected }: Corrected, { openedOn, today }: Days): Result<FormContent, readonly DeclarationProblem[]> {
    const form = forms.find(({ key }) => key === formKey);
    if (!form || Object.keys(corrected).length === 0) return { ok: true, value: before };
    const merged = mergedContent(before, corrected);
    const now = this.declarations.judge(form, merged, today);
    if (now.ok || now.error.some(({ field }) => isTouched(corrected, field))) return now;
    const then = this.declarations.judge(form, merged, openedOn);
    return then.ok ? then : now;
  }
}

interface Corrected {
  readonly formKey: string;
  readonly before: FormContent;
  readonly corrected: FormContent;
}
interface Days {
  readonly openedOn: CivilDay;
  readonly today: CivilDay;
}

function isTouched(corrected: FormContent, path: string): boolean {
  const [section = '', field = ''] = path.split(/[.[]/);
  if (!Object.hasOwn(corrected, section)) return false;
  const fields = corrected[section];
  return typeof fields !== 'object' || fields === null || field === '' || Object.hasOwn(fields, field);
}
