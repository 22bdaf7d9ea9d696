import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Blocked, type Obstacle } from '@app/kernel';
import { type ProposedBundle, type PublishedVersion, PublishProcedure } from './publish-procedure.js';

export type LoadedBundle =
  | { readonly name: string; readonly published: PublishedVersion }
  | { readonly name: string; readonly refused: Obstacle };

/** Publishes the procedures that come with the installation: `<folder>/<name>/{procedure.json, process.bpmn, forms/*.json, scenarios/*.json}`. */
@Injectable()
export class LoadBundles {
  constructor(private readonly publish: PublishProcedure) {}

  /** What was published before stays as it is. A bundle that is refused does not stop the others. */
  async run(folder: string): Promise<readonly LoadedBundle[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const loaded: LoadedBundle[] = [];
    for (const name of names.sort()) loaded.push(await this.load(name, await readBundle(join(folder, name))));
    return loaded;
  }

  private async load(name: string, bundle: ProposedBundle): Promise<LoadedBundle> {
    try {
      return { name, published: await this.publish.run(bundle, null) };
    } catch (error) {
      if (error instanceof Blocked) return { name, refused: error.obstacle };
      throw error;
    }
  }
}

/** @throws a file is missing or is no JSON */
export async function readBundle(folder: string): Promise<ProposedBundle> {
  const [record, bpmn, forms, scenarios] = await Promise.all([
    readFile(join(folder, 'procedure.json'), 'utf8'),
    readFile(join(folder, 'process.bpmn'), 'utf8'),
    readAll(join(folder, 'forms'), await readdir(join(folder, 'forms'))),
    readAll(join(folder, 'scenarios'), await readdir(join(folder, 'scenarios')).catch(() => [])),
  ]);
  return { record: JSON.parse(record), bpmn, forms, scenarios };
}

function readAll(folder: string, files: readonly string[]): Promise<readonly unknown[]> {
  const names = files.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(names.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown));
}
