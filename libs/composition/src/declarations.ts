import { Global, Injectable, Module } from '@nestjs/common';
import type { FormDefinition } from '@app/contracts';
import { type DeclarationProblem, Declarations, type FormContent, NotedReads } from '@app/dossiers';
import { ReadsModule, ReadsOfDossier, validateDeclaration } from '@app/filing';
import { no, ok, type AccountId, type CivilDay, type DossierId, type Result } from '@app/kernel';

/** Filing judges declarations, dossiers are opened with them: neither knows the other, so they meet here. */
@Injectable()
class DeclarationsOfFiling extends Declarations {
  judge(
    form: FormDefinition,
    values: FormContent,
    today: CivilDay,
  ): Result<FormContent, readonly DeclarationProblem[]> {
    const judged = validateDeclaration(form, values, { today });
    if (judged.ok) return ok(judged.value.values);
    return no(judged.error.params.problems as readonly DeclarationProblem[]);
  }
}

/** Filing keeps the register of who read what; dossiers are read too. */
@Injectable()
class ReadsNotedByFiling extends NotedReads {
  constructor(private readonly reads: ReadsOfDossier) {
    super();
  }

  note(by: AccountId, dossierId: DossierId, what: string): Promise<void> {
    return this.reads.note(by, dossierId, what);
  }

  noteAll(by: AccountId, dossierIds: readonly DossierId[], what: string): Promise<void> {
    return this.reads.noteAll(by, dossierIds, what);
  }
}

@Global()
@Module({
  imports: [ReadsModule],
  providers: [{ provide: Declarations, useClass: DeclarationsOfFiling }, { provide: NotedReads, useClass: ReadsNotedByFiling }],
  exports: [Declarations, NotedReads],
})
export class DeclarationsModule {}
