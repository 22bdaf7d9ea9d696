import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Scenario } from '@app/contracts';

/** Answers as somebody gave them on a day: days shortly before it move with the day they are given anew. */
export interface Sample {
  /** Civil day, `2026-04-21`. */
  readonly day: string;
  /** By section and field. */
  readonly answers: Scenario['given']['form'];
}
export interface Samples {
  /** Declarations: first those of which officials find what the samples of their forms say, so that all tell one story; of these the shortest way first. */
  readonly declarations: readonly Sample[];
  /** Of the forms of steps, by their keys. */
  readonly forms: Readonly<Record<string, Sample>>;
}
export const NO_SAMPLES: Samples = { declarations: [], forms: {} };

const STRAIGHT = 'straight-through';

/** What the procedures that came with the installation are tried with, by the procedure's code. */
export async function readSamples(folder: string): Promise<ReadonlyMap<string, Samples>> {
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const read = await Promise.all(folders.map(async (each) => {
    const record = (await jsonIn(each, 'procedure.json'))[0]?.content as { readonly code?: string } | undefined;
    return record?.code === undefined ? [] : [[record.code, await samplesOf(each)] as const];
  }));
  return new Map(read.flat());
}

async function samplesOf(folder: string): Promise<Samples> {
  const examples = await jsonIn(join(folder, 'examples'));
  const isExample = (values: unknown): boolean => examples.some(({ content }) => isDeepStrictEqual(content, values));
  const told = ({ when }: Scenario): boolean => when.every((event) => !('form' in event) || event.form === undefined || isExample(event.form));
  const done = (await jsonIn(join(folder, 'scenarios'))).map(({ content }) => content as Scenario).filter(({ then }) => then.ended === 'done');
  const scenarios = done.sort((one, other) => Number(told(other)) - Number(told(one)) || byLength(one, other));
  const declared = scenarios.map(({ given }) => ({ day: given.at.slice(0, 10), answers: given.form }));
  const day = declared[0]?.day;
  return {
    declarations: declared.filter(({ answers }, at) => declared.findIndex((other) => JSON.stringify(other.answers) === JSON.stringify(answers)) === at),
    forms: day === undefined ? {} : Object.fromEntries(examples.map(({ name, content }) => [name.slice(0, -'.json'.length), { day, answers: content as Sample['answers'] }])),
  };
}

const byLength = (one: Scenario, other: Scenario): number =>
  Number(other.name === STRAIGHT) - Number(one.name === STRAIGHT) || one.when.length - other.when.length || one.name.localeCompare(other.name);

/** Nothing where there is no such folder or file. */
async function jsonIn(folder: string, only?: string): Promise<readonly { readonly name: string; readonly content: unknown }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => (only === undefined ? name.endsWith('.json') : name === only)).sort();
  return Promise.all(names.map(async (name) => ({ name, content: JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown })));
}
