import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Officials } from '@app/identity';
import { Blocked } from '@app/kernel';
import { PaperCircumstances } from '../commands/produce-paper.js';
import { fileName } from '../domain/file-name.js';
import { type Foreseen, formPreview, isWritten } from '../domain/form-preview.js';
import { FORMS } from '../domain/paper-kind.js';
import { PAPERS_SETTINGS, type PapersSettings } from '../papers-settings.js';
import { PaperSources } from '../paper-sources.js';
import { PaperRenderer } from '../rendering/paper-renderer.js';
import type { PaperFile } from './dossier-papers.js';

/** Forms 02, 03 and 04 before they are issued, by what the officer has written so far. Keeps nothing but who looked. */
@Injectable()
export class FormPreviews {
  constructor(
    private readonly sources: PaperSources,
    private readonly officials: Officials,
    private readonly renderer: PaperRenderer,
    private readonly circumstances: PaperCircumstances,
    @Inject(PAPERS_SETTINGS) private readonly printed: PapersSettings,
  ) {}

  /** @throws {Blocked} `papers.not_found`: not a form officers write, or not for the asker; `dossiers.not_found` */
  async run(code: string, kind: string, { said, actor }: { readonly said: Pick<Foreseen, 'step' | 'reason' | 'asked' | 'on'>; readonly actor: Actor }): Promise<PaperFile> {
    const { source, asker } = await this.sources.seenBy(code, actor);
    if (!asker.isOfficial || !isWritten(kind)) throw new Blocked({ code: 'papers.not_found', params: { kind } });
    await this.sources.noteRead(actor.accountId, source.dossierId, `draft:${kind}`);
    const by = actor.accountId === null ? undefined : (await this.officials.namesOf([actor.accountId])).get(actor.accountId);
    const at = this.circumstances.now();
    const paper = formPreview(kind, source, { ...said, at, ...(by !== undefined && { by }) }, this.printed);
    return { name: fileName('draft', `du-thao ${FORMS[kind].title.vi}`, { code: source.code, at }), content: await this.renderer.render(paper) };
  }
}
