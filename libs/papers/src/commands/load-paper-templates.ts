import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Defect } from '@app/kernel';
import { Clock } from '@app/platform';
import type { PaperTemplate } from '../domain/paper-template.js';
import { TemplateStore } from '../store/template.store.js';

/** Takes in the words of results that come with the procedures: `<folder>/<name>/papers/*.json`. */
@Injectable()
export class LoadPaperTemplates {
  constructor(
    private readonly templates: TemplateStore,
    private readonly clock: Clock,
  ) {}

  /** @returns number of new versions */
  async run(folder: string): Promise<number> {
    const entries = await readdir(folder, { withFileTypes: true });
    let taken = 0;
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      const { code } = JSON.parse(await readFile(join(folder, name, 'procedure.json'), 'utf8')) as { readonly code: string };
      taken += await this.templates.take(code, await templatesIn(join(folder, name, 'papers')), this.clock.now());
    }
    return taken;
  }
}

/** Printed forms of the law are drawn by code and have no words of their own here. */
async function templatesIn(folder: string): Promise<readonly PaperTemplate[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json')).sort();
  const templates = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as PaperTemplate));
  for (const { code, title, fields } of templates)
    if (!code || !title?.vi || !Array.isArray(fields)) throw new Defect('a paper of a procedure cannot be read', { folder, code });
  return templates.filter(({ formNumber }) => formNumber === undefined);
}
