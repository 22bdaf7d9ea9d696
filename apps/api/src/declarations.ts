import { Global, Injectable, Module } from '@nestjs/common';
import type { FormDefinition } from '@app/contracts';
import { type DeclarationProblem, Declarations, type FormContent } from '@app/dossiers';
import { validateDeclaration } from '@app/filing';
import { no, ok, type CivilDay, type Result } from '@app/kernel';

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

@Global()
@Module({
  providers: [{ provide: Declarations, useClass: DeclarationsOfFiling }],
  exports: [Declarations],
})
export class DeclarationsModule {}
