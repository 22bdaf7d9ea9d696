import { Global, Injectable, Module } from '@nestjs/common';
import type { FormDefinition } from '@app/contracts';
import { type DeclarationProblem, Declarations } from '@app/dossiers';
import { problemsIn } from '@app/filing';
import type { CivilDay } from '@app/kernel';

/** Filing judges declarations, dossiers are opened with them: neither knows the other, so they meet here. */
@Injectable()
class DeclarationsOfFiling extends Declarations {
  problemsIn(
    form: FormDefinition,
    values: Readonly<Record<string, unknown>>,
    today: CivilDay,
  ): readonly DeclarationProblem[] {
    return problemsIn(form, values, today);
  }
}

@Global()
@Module({
  providers: [{ provide: Declarations, useClass: DeclarationsOfFiling }],
  exports: [Declarations],
})
export class DeclarationsModule {}
