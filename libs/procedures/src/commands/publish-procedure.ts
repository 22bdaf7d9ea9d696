import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { casesOf } from '@app/bpmn';
import { type AccountId, Blocked, type ProcedureVersionId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { Clock } from '@app/platform';
import { type Bundle, disagreements, readDocuments } from '../domain/bundle.js';
import { scenarioProblems } from '../domain/scenario.shape.js';
import { Procedures } from '../queries/procedures.js';
import { readProcedureIsolated } from '../reading/index.js';
import { ProcedureStore } from '../store/procedure.store.js';

/** What came from outside, nothing of it checked. */
export interface ProposedBundle {
  readonly record: unknown;
  readonly forms: unknown;
  readonly bpmn: string;
  /** How its papers read; none where left out. */
  readonly papers?: unknown;
  /** What must hold, kept with the version for the next one. Not part of what a version is: its id does not change with them. */
  readonly scenarios?: readonly unknown[];
}
export interface PublishedVersion {
  readonly id: ProcedureVersionId;
  readonly code: string;
  readonly number: number;
  /** False where exactly this version was published before: then nothing was written. */
  readonly isNew: boolean;
}

@Injectable()
export class PublishProcedure {
  constructor(
    private readonly store: ProcedureStore,
    private readonly procedures: Procedures,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `procedures.invalid_bundle`, `procedures.not_publishable`, `procedures.invalid_scenarios`; nothing is written then */
  async run(proposed: ProposedBundle, by: AccountId | null): Promise<PublishedVersion> {
    const bundle = await this.check(proposed);
    const scenarios = wellFormed(proposed.scenarios ?? []);
    const id = versionIdOf(bundle);
    const { number, isNew } = await this.store.publish({ id, bundle, scenarios, at: this.clock.now(), by });
    this.procedures.noticePublication(bundle.record.code);
    return { id, code: bundle.record.code, number, isNew };
  }

  private async check({ bpmn, ...proposed }: ProposedBundle): Promise<Bundle> {
    const documents = readDocuments(proposed);
    if (!documents.ok) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors: documents.error } });
    const { publishable, problems, plan } = await readProcedureIsolated(bpmn, casesOf(documents.value.record, documents.value.forms));
    if (!publishable || !plan) throw new Blocked({ code: 'procedures.not_publishable', params: { problems } });
    const errors = disagreements(documents.value, plan);
    if (errors.length > 0) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors } });
    return { ...documents.value, bpmn, plan };
  }
}

function wellFormed(scenarios: readonly unknown[]): readonly unknown[] {
  const errors = scenarioProblems(scenarios);
  if (errors.length > 0) throw new Blocked({ code: 'procedures.invalid_scenarios', params: { errors } });
  return scenarios;
}

/** The content is the identity: the same record, forms, words of papers, process and plan are the same version, wherever they are published. */
function versionIdOf({ record, forms, papers, bpmn, plan }: Bundle): ProcedureVersionId {
  return createHash('sha256').update(canonical({ record, forms, bpmn, plan, ...(papers.length > 0 && { papers }) })).digest('hex') as ProcedureVersionId;
}
