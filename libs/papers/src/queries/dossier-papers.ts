import { Inject, Injectable } from '@nestjs/common';
import { type Actor, readerOf } from '@app/identity';
import { Blocked, Defect, type Instant, type Text } from '@app/kernel';
import type { Reader } from '@app/platform';
import { LIVING, PaperCircumstances, ProducePaper } from '../commands/produce-paper.js';
import { certificate, numberText } from '../domain/certificate.js';
import { formDocument } from '../domain/document-of.js';
import { draftDigest } from '../domain/draft-digest.js';
import { fileName } from '../domain/file-name.js';
import { FORMS } from '../domain/paper-kind.js';
import type { PaperSource } from '../domain/paper-source.js';
import { type Asker, type DuePaper, mayHave, mayHaveDraft, papersOf, wordsOf } from '../domain/which-papers.js';
import type { PaperSignature } from '../messages/signer.js';
import { PAPERS_SETTINGS, type PapersSettings } from '../papers-settings.js';
import { type AskedSource, PaperSources } from '../paper-sources.js';
import { PaperRenderer } from '../rendering/paper-renderer.js';
import { PaperStore, type PaperRow } from '../store/paper.store.js';

export interface PaperView {
  readonly kind: string;
  readonly seq: number | null;
  readonly title: Text;
  readonly form: string | null;
  /** What the dossier is about, not a paper on the way there. */
  readonly isResult: boolean;
  readonly issuedAt: Instant | null;
  /** Number in the register, for results. */
  readonly number: string | null;
  readonly state: 'READY' | 'BEING_MADE' | 'LIVING' | 'DRAFT' | 'ERASED';
  readonly sha256: string | null;
  readonly signature: PaperSignature | null;
  readonly fileName: string;
  readonly href: string;
}
export interface PaperFile {
  readonly name: string;
  readonly content: Uint8Array;
}
export interface DraftFile extends PaperFile {
  /** What it says: told with the signature, so that nothing else is signed. */
  readonly digest: string;
}

/** What was made of one dossier. */
@Injectable()
export class PaperShelf {
  constructor(
    private readonly papers: PaperStore,
    @Inject(PAPERS_SETTINGS) readonly printed: PapersSettings,
  ) {}

  rows({ dossierId }: PaperSource, by: Reader): Promise<readonly PaperRow[]> {
    return this.papers.ofDossier(dossierId, by);
  }
  file(id: string, by: Reader): Promise<Uint8Array | null> {
    return this.papers.file(id, by);
  }
}

/** Which papers a dossier has, and the papers themselves, for whoever may have them. What an official reads of them is noted first. */
@Injectable()
export class DossierPapers {
  constructor(
    private readonly sources: PaperSources,
    private readonly shelf: PaperShelf,
    private readonly produce: ProducePaper,
    private readonly renderer: PaperRenderer,
    private readonly circumstances: PaperCircumstances,
  ) {}

  async list(code: string, actor: Actor): Promise<readonly PaperView[]> {
    const { source, asker } = await this.sources.seenBy(code, actor);
    await this.noted({ source, asker }, 'papers', actor);
    const rows = await this.shelf.rows(source, readerOf(actor));
    const due = papersOf(source).filter(({ kind }) => !LIVING.includes(kind) && mayHave(kind, source, asker));
    const views = due.map((paper) => viewOf(source, paper, rows.find((one) => one.seq === paper.seq && one.kind === paper.kind)));
    return [...views, ...drafts(source, asker, due), ...(asker.isOfficial ? [livingSheet(source, this.circumstances.now())] : [])];
  }

  /** The newest paper of this kind, or the one of transition `seq`. @throws {Blocked} `papers.not_found`, `papers.not_yet`, `papers.erased`, `dossiers.not_found` */
  async file(code: string, { kind, seq }: { readonly kind: string; readonly seq?: number }, actor: Actor): Promise<PaperFile> {
    const { source, asker } = await this.sources.seenBy(code, actor);
    if (kind === 'routingSheet' && asker.isOfficial) {
      await this.noted({ source, asker }, `paper:${kind}`, actor);
      return this.living(source);
    }
    const due = papersOf(source).findLast((one) => one.kind === kind && !LIVING.includes(kind) && (seq === undefined || one.seq === seq));
    if (!due) throw new Blocked({ code: 'papers.not_found', params: { kind } });
    if (!mayHave(kind, source, asker)) throw new Blocked({ code: 'papers.not_yet', params: { kind } });
    await this.noted({ source, asker }, `paper:${kind}`, actor);

    const row = await this.produce.run(source, due.seq, kind);
    if (!row) throw new Defect('a paper that is due cannot be made', { kind });
    const content = await this.shelf.file(row.id, readerOf(actor));
    if (!content) throw new Blocked({ code: 'papers.erased', params: { kind } });
    return { name: fileName(kind, due.title.vi, { code: source.code, at: due.at }), content };
  }

  /** What a result would say now. @throws {Blocked} `papers.not_found`, `papers.not_yet`, `dossiers.not_found` */
  async draft(code: string, kind: string, actor: Actor): Promise<DraftFile> {
    const { source, asker } = await this.sources.seenBy(code, actor);
    const template = wordsOf(source, kind);
    if (!template) throw new Blocked({ code: 'papers.not_found', params: { kind } });
    if (!mayHaveDraft(source, asker)) throw new Blocked({ code: 'papers.not_yet', params: { kind } });
    await this.noted({ source, asker }, `draft:${kind}`, actor);
    const at = this.circumstances.now();
    const content = await this.renderer.render(certificate(source, template, { draftAt: at }, this.shelf.printed));
    return { name: fileName(kind, `du-thao ${template.title.vi}`, { code: source.code, at }), content, digest: draftDigest(source, template) };
  }

  private async noted({ source, asker }: AskedSource, what: string, { accountId }: Actor): Promise<void> {
    if (asker.isOfficial) await this.sources.noteRead(accountId, source.dossierId, what);
  }

  private async living(source: PaperSource): Promise<PaperFile> {
    const at = this.circumstances.now();
    const content = await this.renderer.render(formDocument('routingSheet', source, { seq: 0, at }, this.shelf.printed));
    return { name: fileName('routingSheet', '', { code: source.code, at }), content };
  }
}

const hrefOf = (code: string, kind: string, seq: number): string => `/api/dossiers/${encodeURIComponent(code)}/papers/${kind}.pdf?seq=${seq}`;

function viewOf(source: PaperSource, { kind, seq, at, title, form }: DuePaper, row: PaperRow | undefined): PaperView {
  const { code } = source;
  const template = wordsOf(source, kind);
  const number = row?.number === undefined || row.number === null ? null : numberText(row.number, template ?? {});
  const state = !row?.finishedAt ? 'BEING_MADE' : row.hasFile ? 'READY' : 'ERASED';
  return {
    kind, seq, title, form, isResult: template?.isResult ?? false, issuedAt: at, number, state, sha256: row?.sha256 ?? null, signature: row?.signature ?? null,
    fileName: fileName(kind, title.vi, { code, at }), href: hrefOf(code, kind, seq),
  };
}

/** Results that are not issued yet, for those who may see what they will say. */
function drafts(source: PaperSource, asker: Asker, due: readonly DuePaper[]): readonly PaperView[] {
  if (!mayHaveDraft(source, asker)) return [];
  return source.words
    .filter(({ isResult, code }) => isResult && !due.some(({ kind }) => kind === code))
    .map(({ code: kind, title }) => ({
      kind, seq: null, title, form: null, isResult: true, issuedAt: null, number: null, state: 'DRAFT', sha256: null, signature: null,
      fileName: fileName(kind, `du-thao ${title.vi}`, { code: source.code, at: source.openedAt }),
      href: `/api/dossiers/${encodeURIComponent(source.code)}/papers/${kind}/draft.pdf`,
    }));
}

const livingSheet = ({ code }: PaperSource, at: Instant): PaperView => ({
  kind: 'routingSheet', seq: null, title: FORMS.routingSheet.title, form: '06', isResult: false, issuedAt: null, number: null, state: 'LIVING', sha256: null, signature: null,
  fileName: fileName('routingSheet', '', { code, at }), href: `/api/dossiers/${encodeURIComponent(code)}/papers/routingSheet.pdf`,
});
