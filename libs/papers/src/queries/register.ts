import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { PaperCircumstances } from '../commands/produce-paper.js';
import { dossierRegister } from '../domain/dossier-register.js';
import { fileName } from '../domain/file-name.js';
import { type AskedRegister, RegisterSources } from '../register-sources.js';
import { PaperRenderer } from '../rendering/paper-renderer.js';
import type { PaperFile } from './dossier-papers.js';

/** More lines than a book has pages for: the period is to be made shorter. */
const LINES = 1_000;

/** Form 07, the register of an office over a period. */
@Injectable()
export class DossierRegister {
  constructor(
    private readonly sources: RegisterSources,
    private readonly renderer: PaperRenderer,
    private readonly circumstances: PaperCircumstances,
  ) {}

  /** @throws {Blocked} `papers.not_found`, also for an agency whose register is none of the asker's business */
  async file(asked: Omit<AskedRegister, 'limit'>, actor: Actor): Promise<PaperFile> {
    const source = asked.from > asked.to ? null : await this.sources.of({ ...asked, limit: LINES }, actor);
    if (!source) throw new Blocked({ code: 'papers.not_found', params: { kind: 'dossierRegister' } });
    const at = this.circumstances.now();
    return { name: fileName('dossierRegister', 'so-theo-doi-ho-so', { code: `${asked.agencyCode}_${asked.from}`, at }), content: await this.renderer.render(dossierRegister(source, at)) };
  }
}
