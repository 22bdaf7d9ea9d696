import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { disagreements, readDocuments } from '../domain/bundle.js';
import { readProcedureIsolated } from '../reading/index.js';
import { readBundle } from './load-bundles.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'procedures');
const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(names)('the bundle %s', (name) => {
  it('has a record, forms and words of papers with nothing missing and nothing unknown', async () => {
    const bundle = await readBundle(join(FOLDER, name));

    const read = readDocuments(bundle);

    expect(read.ok ? [] : read.error).toEqual([]);
  });

  it('has a process that may be published and that agrees with them', async () => {
    const bundle = await readBundle(join(FOLDER, name));
    const documents = readDocuments(bundle);

    const { problems, plan } = await readProcedureIsolated(bundle.bpmn);

    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(documents.ok && plan && disagreements(documents.value, plan)).toEqual([]);
  });
});
