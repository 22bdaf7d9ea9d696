import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';
import { blankForm, type BlankFormSource, type BlankLanguage } from '../domain/blank-form.js';
import { slug } from '../domain/file-name.js';
import { FormSources } from '../form-sources.js';
import { PaperRenderer } from '../rendering/paper-renderer.js';
import type { PaperFile } from './dossier-papers.js';

export interface AskedBlank {
  readonly procedureCode: string;
  readonly key: string;
  readonly language: BlankLanguage;
}
export interface BlankFile extends PaperFile {
  /** Start of the SHA-256 of the file. */
  readonly tag: string;
}
/** A file has some 40 to 80 KB. */
const KEPT = 100;
const TAG_LETTERS = 32;

/** Blank forms to print. A version never changes, so each is drawn once in a process; asked for at once, they wait for the same drawing. */
@Injectable()
export class BlankForms {
  private readonly files = new Map<string, Promise<BlankFile>>();

  constructor(
    private readonly sources: FormSources,
    private readonly renderer: PaperRenderer,
  ) {}

  /** @throws {Blocked} `procedures.not_found`; `papers.no_such_form`, also for a form that officials fill in */
  async file({ procedureCode, key, language }: AskedBlank): Promise<BlankFile> {
    const { versionId, forms } = await this.sources.inForce(procedureCode);
    const source = forms.find(({ form }) => form.key === key);
    if (!source) throw new Blocked({ code: 'papers.no_such_form', params: { procedure: procedureCode, form: key } });
    return this.kept(`${versionId} ${language} ${key}`, () => this.draw(source, language));
  }

  /** The one that was asked for longest ago makes room. */
  private kept(name: string, draw: () => Promise<BlankFile>): Promise<BlankFile> {
    const file = this.files.get(name) ?? draw();
    this.files.delete(name);
    this.files.set(name, file);
    file.catch(() => this.files.delete(name));
    const oldest = this.files.size > KEPT ? this.files.keys().next().value : undefined;
    if (oldest !== undefined) this.files.delete(oldest);
    return file;
  }

  private async draw(source: BlankFormSource, language: BlankLanguage): Promise<BlankFile> {
    const content = await this.renderer.render(blankForm(source, language));
    const tag = createHash('sha256').update(content).digest('hex').slice(0, TAG_LETTERS);
    return { name: `${slug(source.form.title.vi)}_${source.procedure.code.replace(/[^\w.-]/g, '-')}_${language}.pdf`, content, tag };
  }
}
