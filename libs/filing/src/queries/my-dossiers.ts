import { Injectable } from '@nestjs/common';
import type { MyDossiersView, MyDossierView, MyGroup } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { PurgeDrafts } from '../commands/purge-drafts.js';
import { Declared } from './declared.js';
import { DossierFiles } from './dossier-files.js';
import { DraftViews } from './draft-views.js';
import { FiledDossiers } from './filed-dossiers.js';

const PAGE = 50;

/** Dossiers and drafts of the one who asks. */
@Injectable()
export class MyDossiers {
  constructor(
    private readonly dossiers: FiledDossiers,
    private readonly drafts: DraftViews,
    private readonly declarations: Declared,
    private readonly files: DossierFiles,
    private readonly purge: PurgeDrafts,
  ) {}

  async list(group: MyGroup | undefined, cursor: string | undefined, { accountId }: Actor): Promise<MyDossiersView> {
    await this.purge.run();
    const drafts = await this.drafts.list(accountId);
    const { counts, waitingForMe } = await this.dossiers.counts(accountId);
    const all = { counts: { ...counts, drafts: drafts.length }, waitingForMe };
    if (group === 'drafts') return { ...all, dossiers: [], drafts, next: null };
    return { ...all, drafts: [], ...(await this.dossiers.mine(accountId, { group: group ?? null, after: cursor ?? null, limit: PAGE })) };
  }

  /** @throws {Blocked} `dossiers.not_found`, also for somebody else's: officials have the desk */
  async one(code: string, actor: Actor): Promise<MyDossierView> {
    const seen = await this.dossiers.seenBy(code, actor);
    if (!seen?.isSubmitter) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const [ofTheDossier, declaration, files, rating] = await Promise.all([
      this.dossiers.details(code, actor), this.declarations.view(seen, await this.dossiers.entered(seen, actor)), this.files.ofDossier(seen), this.declarations.rating(seen),
    ]);
    return { ...ofTheDossier, declaration, files, rating, mayRate: rating === null && seen.status === 'RETURNED' };
  }
}
