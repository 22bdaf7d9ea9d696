import { Global, Injectable, Module } from '@nestjs/common';
import { declarationForms } from '@app/contracts';
import { type FormsInForce, FormSources } from '@app/papers';
import { Procedures, ProceduresModule } from '@app/procedures';

/** Blank forms ask for procedures; they meet here. */
@Injectable()
class FormsOfProcedures extends FormSources {
  constructor(private readonly procedures: Procedures) {
    super();
  }

  async inForce(procedureCode: string): Promise<FormsInForce> {
    const { id: versionId, number, publishedAt, record, forms } = await this.procedures.version(await this.procedures.versionInForce(procedureCode));
    const { code, name, effectiveFrom, components } = record;
    const noteOf = (key: string) => components.find(({ formKey }) => formKey === key)?.note ?? null;
    return {
      versionId,
      forms: declarationForms(record, forms).map((form) => ({ procedure: { code, name }, version: { number, effectiveFrom, publishedAt }, form, note: noteOf(form.key) })),
    };
  }
}

@Global()
@Module({ imports: [ProceduresModule], providers: [{ provide: FormSources, useClass: FormsOfProcedures }], exports: [FormSources] })
export class FormSourcesModule {}
