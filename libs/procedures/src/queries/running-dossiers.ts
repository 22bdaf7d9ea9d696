import type { ProcedureVersionId } from '@app/kernel';

/** Dossiers of a procedure that have not ended, by the version they keep. A port: dossiers know procedures, not the other way. */
export abstract class RunningDossiers {
  abstract byVersion(procedureCode: string): Promise<readonly { readonly versionId: ProcedureVersionId; readonly running: number }[]>;
}
