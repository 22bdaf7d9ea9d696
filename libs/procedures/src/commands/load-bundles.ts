import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Blocked, type Obstacle } from '@app/kernel';
import { isSameContent } from '../domain/same-content.js';
import { ProcedureStore } from '../store/procedure.store.js';
import { type ProposedBundle, type PublishedVersion, PublishProcedure } from './publish-procedure.js';

export type LoadedBundle =
  | { readonly name: string; readonly published: PublishedVersion }
  /** It is other than every version in the catalogue: what becomes of it a person decides (`HandInBundle`). */
  | { readonly name: string; readonly changed: { readonly code: string; readonly bundle: ProposedBundle } }
  | { readonly name: string; readonly refused: Obstacle };

/**
 * Takes in the procedures that come with the installation: `<folder>/<name>/{procedure.json, process.bpmn, forms/*.json, scenarios/*.json,
 * papers/*.json}`. Published by itself is only what the catalogue has in no version: afterwards whoever can write into the folder
 * cannot by this change what citizens are held to.
 */
@Injectable()
export class LoadBundles {
  constructor(
    private readonly publish: PublishProcedure,
    private readonly store: ProcedureStore,
  ) {}

  /** A bundle that is refused does not stop the others. */
  async run(folder: string): Promise<readonly LoadedBundle[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const loaded: LoadedBundle[] = [];
    for (const name of names.sort()) loaded.push(await this.load(name, await readBundle(join(folder, name))));
    return loaded;
  }

  private async load(name: string, bundle: ProposedBundle): Promise<LoadedBundle> {
    const code = codeOf(bundle);
    const versions = await this.store.versionsOf(code);
    if (versions.length === 0) return this.first(name, bundle);
    for (const { id, number } of versions) {
      const version = await this.store.version(id);
      if (version && isSameContent(version, bundle)) return { name, published: { id, code, number, isNew: false } };
    }
    return { name, changed: { code, bundle } };
  }

  private async first(name: string, bundle: ProposedBundle): Promise<LoadedBundle> {
    try {
      return { name, published: await this.publish.run(bundle, null) };
    } catch (error) {
      if (error instanceof Blocked) return { name, refused: error.obstacle };
      throw error;
    }
  }
}

/** '' where the record names none: then its publication says so. */
function codeOf({ record }: ProposedBundle): string {
  const { code } = (typeof record === 'object' && record !== null ? record : {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** @throws a file is missing or is no JSON */
export async function readBundle(folder: string): Promise<ProposedBundle> {
  const [record, bpmn, forms, scenarios, papers] = await Promise.all([
    readFile(join(folder, 'procedure.json'), 'utf8'),
    readFile(join(folder, 'process.bpmn'), 'utf8'),
    readAll(join(folder, 'forms'), await readdir(join(folder, 'forms'))),
    readAll(join(folder, 'scenarios'), await readdir(join(folder, 'scenarios')).catch(() => [])),
    readAll(join(folder, 'papers'), await readdir(join(folder, 'papers')).catch(() => [])),
  ]);
  return { record: JSON.parse(record), bpmn, forms, scenarios, papers: papers.filter(isOwn) };
}

/** Printed forms of the law lie there for the reader: they are drawn by the house, and have no words here. */
const isOwn = (paper: unknown): boolean => !(typeof paper === 'object' && paper !== null && 'formNumber' in paper);

function readAll(folder: string, files: readonly string[]): Promise<readonly unknown[]> {
  const names = files.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(names.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown));
}
