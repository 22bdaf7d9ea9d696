import { Injectable } from '@nestjs/common';
import type { FieldChange, ProcessDiff } from '@app/bpmn';
import type { Actor } from '@app/identity';
import { Blocked, type ProcedureVersionId } from '@app/kernel';
import { documentDiff } from '../domain/document-diff.js';
import { compareIsolated } from '../reading/index.js';
import { DraftVersionStore } from '../store/draft-version.store.js';
import { ProcedureStore } from '../store/procedure.store.js';
import { Drafts } from './drafts.js';

export interface ContentDiff {
  /** Null where one of the drawings cannot be read: then nothing can be said of it. */
  readonly process: ProcessDiff | null;
  readonly record: readonly FieldChange[];
  readonly forms: readonly FieldChange[];
  readonly scenarios: readonly FieldChange[];
  /** Words of papers. */
  readonly papers: readonly FieldChange[];
}
export interface Compared {
  readonly record: unknown;
  readonly forms: unknown;
  readonly bpmn: string;
  readonly scenarios: readonly unknown[];
  readonly papers: readonly unknown[];
}

/** What differs between two contents: a published version (its id), a draft (`draft:<id>`) or a kept version of one (`draft:<id>@3`). */
@Injectable()
export class CompareContents {
  constructor(
    private readonly drafts: Drafts,
    private readonly kept: DraftVersionStore,
    private readonly versions: ProcedureStore,
  ) {}

  async run(from: string, to: string, actor: Actor): Promise<ContentDiff> {
    const [before, after] = [await this.find(from, actor), await this.find(to, actor)];
    return {
      process: await compareIsolated(before.bpmn, after.bpmn),
      record: documentDiff(before.record, after.record),
      forms: documentDiff(before.forms, after.forms),
      scenarios: documentDiff(before.scenarios, after.scenarios),
      papers: documentDiff(before.papers, after.papers),
    };
  }

  /** What a reference stands for. @throws {Blocked} `procedures.no_such_version`, `procedures.no_such_draft` */
  async find(reference: string, actor: Actor): Promise<Compared> {
    const found = /^draft:([0-9a-f-]{36})(?:@(\d{1,9}))?$/.exec(reference);
    if (found === null) return (await this.published(reference)) ?? missing(reference);
    const draft = await this.drafts.one(found[1] ?? '', actor);
    if (found[2] === undefined) return draft.content;
    return (await this.kept.contentOf(draft.id, Number(found[2]))) ?? missing(reference);
  }

  private async published(id: string): Promise<Compared | null> {
    const version = /^[0-9a-f]{64}$/.test(id) ? await this.versions.version(id as ProcedureVersionId) : null;
    return version && { ...version, scenarios: await this.versions.scenariosOf(version.id) };
  }
}

function missing(version: string): never {
  throw new Blocked({ code: 'procedures.no_such_version', params: { version } });
}
