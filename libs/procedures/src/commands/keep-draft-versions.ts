import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { Clock } from '@app/platform';
import type { Draft, DraftContent } from '../domain/draft.js';
import { Drafts } from '../queries/drafts.js';
import { type DraftVersionLine, DraftVersionStore } from '../store/draft-version.store.js';
import { contentHashOf, WriteDrafts } from './write-drafts.js';

/** Versions of a draft that were kept by name, and how one of them comes back. */
@Injectable()
export class KeepDraftVersions {
  constructor(
    private readonly drafts: Drafts,
    private readonly write: WriteDrafts,
    private readonly store: DraftVersionStore,
    private readonly clock: Clock,
  ) {}

  async keep(id: string, { name, note }: { readonly name: string; readonly note?: string }, actor: Actor): Promise<readonly DraftVersionLine[]> {
    const { content } = await this.drafts.one(id, actor);
    await this.store.add({ draftId: id, name, note: note ?? null, content, contentHash: contentHashOf(content), createdAt: this.clock.now(), createdBy: actor.accountId });
    return this.store.list(id);
  }

  async list(id: string, actor: Actor): Promise<readonly DraftVersionLine[]> {
    await this.drafts.one(id, actor);
    return this.store.list(id);
  }

  async contentOf(id: string, number: number, actor: Actor): Promise<DraftContent> {
    await this.drafts.one(id, actor);
    const content = Number.isSafeInteger(number) && number < 2 ** 31 ? await this.store.contentOf(id, number) : null;
    if (!content) throw new Blocked({ code: 'procedures.no_such_version', params: { version: String(number) } });
    return content;
  }

  /** What was kept becomes the content of the draft again; what stands there now can be kept by name before. */
  async restore(id: string, { number, expected }: { readonly number: number; readonly expected: number }, actor: Actor): Promise<Draft> {
    return this.write.save(id, { expected, content: await this.contentOf(id, number, actor) }, actor);
  }
}
