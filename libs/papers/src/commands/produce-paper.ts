import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isForm, type PaperTemplate } from '@app/contracts';
import { Defect, type Instant } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { certificate, type IssuedResult } from '../domain/certificate.js';
import { formDocument } from '../domain/document-of.js';
import type { PaperDocument } from '../domain/paper-document.js';
import type { PaperMove, PaperSource } from '../domain/paper-source.js';
import { wordsOf } from '../domain/which-papers.js';
import { wallOf } from '../domain/vietnamese-dates.js';
import { PAPERS_SETTINGS, type PapersSettings } from '../papers-settings.js';
import { PaperRenderer } from '../rendering/paper-renderer.js';
import { PaperStore, type PaperRow } from '../store/paper.store.js';

/** Drawn anew each time they are looked at: they go on while the dossier does. */
export const LIVING = ['routingSheet', 'dossierRegister'];

/** Time and chance for a paper. */
@Injectable()
export class PaperCircumstances {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  now(): Instant {
    return this.clock.now();
  }
  id(): string {
    return this.ids.random();
  }
}

/**
 * Makes a paper that a transition brought: takes its number, draws it, has it signed, keeps it. Again, from whatever point, it
 * ends with the same paper; so the worker may try as often as it has to, and whoever comes before the worker need not wait.
 */
@Injectable()
export class ProducePaper {
  constructor(
    private readonly papers: PaperStore,
    private readonly renderer: PaperRenderer,
    private readonly chance: PaperCircumstances,
    @Inject(PAPERS_SETTINGS) private readonly settings: PapersSettings,
  ) {}

  /** @returns null for a paper we have no words for */
  async run(source: PaperSource, seq: number, kind: string): Promise<PaperRow | null> {
    const move = source.moves.find((one) => one.seq === seq && one.papers.includes(kind));
    if (!move || LIVING.includes(kind)) return null;
    const template = isForm(kind) ? null : wordsOf(source, kind);
    if (template === undefined) return null;

    const row = await this.papers.register({
      id: this.chance.id(), dossierId: source.dossierId, seq, kind, agencyCode: source.agency.code, year: Number(wallOf(move.at).year),
      isNumbered: template !== null, issuedAt: move.at,
    });
    if (row.finishedAt !== null) return row;
    await this.finish(row, this.documentOf(source, move, { row, template }));
    return this.papers.find(source.dossierId, seq, kind);
  }

  private documentOf(source: PaperSource, move: PaperMove, { row, template }: { readonly row: PaperRow; readonly template: PaperTemplate | null }): PaperDocument {
    const { kind, seq, number, year } = row;
    if (isForm(kind) && kind !== 'dossierRegister') return formDocument(kind, source, { seq, at: move.at }, this.settings);
    if (!template || number === null) throw new Defect('a result without words or number', { kind, seq });
    const issued = { number, year, at: move.at, madeAt: move.at, ...signerOf(source, template, seq), signing: this.settings.signer.signing };
    return certificate(source, template, issued, this.settings);
  }

  private async finish(row: PaperRow, document: PaperDocument): Promise<void> {
    const file = await this.renderer.render(document);
    const sha256 = new Uint8Array(createHash('sha256').update(file).digest());
    const signature = row.number === null ? null : await this.settings.signer.sign(sha256);
    await this.papers.finish(row.id, { file, sha256, signature, at: this.chance.now() });
  }
}

/** The official who last did the step of the signer's role, up to this transition. */
function signerOf({ moves, steps }: PaperSource, { signerRole }: PaperTemplate, seq: number): Pick<IssuedResult, 'signer' | 'inPlaceOf'> {
  const signed = moves.findLast((move) => move.seq <= seq && move.command === 'complete' && move.step !== undefined && steps[move.step]?.role === signerRole);
  return { signer: signed?.by ?? null, ...(signed?.inPlaceOf && { inPlaceOf: signed.inPlaceOf }) };
}
