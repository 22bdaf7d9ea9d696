import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked, type ProcedureVersionId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { Clock, Ids, localDay } from '@app/platform';
import type { Draft, DraftContent } from '../domain/draft.js';
import { firstDraft } from '../domain/first-draft.js';
import { mayChange } from '../domain/review.js';
import { designingAgency, Drafts } from '../queries/drafts.js';
import { DraftStore } from '../store/draft.store.js';
import { ProcedureStore } from '../store/procedure.store.js';

/** Where a new draft begins: with nothing, with a drawing from elsewhere, or with a published version. */
export interface DraftStart {
  readonly name?: string;
  readonly code?: string;
  readonly bpmn?: string;
  readonly fromVersion?: string;
}
interface Beginning {
  readonly name: string;
  readonly content: DraftContent;
  readonly basedOn: ProcedureVersionId | null;
}
export interface DraftChange {
  readonly expected: number;
  readonly name?: string;
  readonly content: DraftContent;
}

/** Makes, saves and drops drafts. Content is kept as it is: incomplete and wrong drafts are what drafts are for. */
@Injectable()
export class WriteDrafts {
  constructor(
    private readonly drafts: Drafts,
    private readonly store: DraftStore,
    private readonly versions: ProcedureStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async create(start: DraftStart, actor: Actor): Promise<Draft> {
    const { name, content, basedOn } = await this.begin(start);
    const agencyCode = designingAgency(actor);
    const [at, id] = [this.clock.now(), this.ids.random()];
    await this.store.add({ id, agencyCode, name, content, contentHash: contentHashOf(content), basedOn, at, by: actor.accountId });
    return this.drafts.one(id, actor);
  }

  /** @throws {Blocked} `procedures.draft_changed`, `procedures.draft_closed` */
  async save(id: string, { expected, name, content: given }: DraftChange, actor: Actor): Promise<Draft> {
    const draft = await this.drafts.one(id, actor);
    const allowed = mayChange(draft, expected);
    if (!allowed.ok) throw new Blocked(allowed.error);
    const content = plain(given);
    const saved = await this.store.save({ id, expected, name: name ?? null, content, contentHash: contentHashOf(content), at: this.clock.now(), by: actor.accountId });
    const now = await this.drafts.one(id, actor);
    if (!saved) throw new Blocked(changed(expected, now));
    return now;
  }

  /** Published drafts stay: they say who approved what. */
  async remove(id: string, actor: Actor): Promise<void> {
    await this.drafts.one(id, actor);
    if (!(await this.store.remove(id))) throw new Blocked({ code: 'procedures.draft_closed', params: {} });
  }

  private async begin({ name = '', code = '', bpmn, fromVersion }: DraftStart): Promise<Beginning> {
    if (fromVersion === undefined) {
      const content = firstDraft({ name, code, today: localDay(this.clock.now()) }, bpmn);
      return { name, content: plain(content), basedOn: null };
    }
    const version = await this.versions.version(fromVersion as ProcedureVersionId);
    if (!version) throw new Blocked({ code: 'procedures.no_such_version', params: { version: fromVersion } });
    const { record, forms, papers, bpmn: drawing } = version;
    const scenarios = await this.versions.scenariosOf(version.id);
    return { name: name || record.name.vi, content: plain({ record: { ...record }, forms, bpmn: drawing, scenarios, papers }), basedOn: version.id };
  }
}

/** The content is what was approved when it has this hash, to the last byte. Without words of papers it is the hash from before they were part of it. */
export const contentHashOf = ({ record, forms, bpmn, scenarios, papers }: DraftContent): string =>
  createHash('sha256').update(canonical({ record, forms, bpmn, scenarios, ...(papers.length > 0 && { papers }) })).digest('hex');

/** As the database will give it back: numbers beyond JSON and members that are undefined do not come back from there. */
export const plain = (content: DraftContent): DraftContent => JSON.parse(JSON.stringify(content)) as DraftContent;

export const changed = (expected: number, { version: actual, updatedAt }: Draft) =>
  ({ code: 'procedures.draft_changed', params: { expected, actual, updatedAt } }) as const;
