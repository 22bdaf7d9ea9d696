import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ProcessPlan } from '@app/bpmn';
import { nationalCalendar } from '@app/calendar';
import type { Scenario } from '@app/contracts';
import { playScenario, type PlayedScenario, type StepForms } from '@app/dossiers';
import { validateDeclaration } from '@app/filing';
import { no, ok } from '@app/kernel';
import { casesIn, IsolatedReader, soundForms } from '@app/procedures';
import { readAtMost } from './bpmn-files.js';
import { documentsBeside, type DocumentsBeside } from './documents-beside.js';
import { failureOf, timelineOf } from './scenario-timeline.js';

const HOLDS = 0;
const FAILS = 1;
const UNREADABLE = 2;

/**
 * `simulate DIR [--scenario NAME]`: plays one scenario of a procedure's folder and prints its timeline, or all of them with
 * a line each. Forms of steps are judged as for real dossiers. Exit 0 when every `then` holds, 1 when one does not, 2 when there is nothing to play.
 */
export async function runSimulate(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (!asked) return complain('motcua simulate DIR [--scenario NAME]');
  const procedure = await readFolder(asked.folder).catch((error: unknown) => String(error instanceof Error ? error.message : error));
  if (typeof procedure === 'string') return complain(`${asked.folder}: ${procedure}`);

  const chosen = asked.scenario === undefined ? procedure.scenarios : procedure.scenarios.filter((each) => each.name === asked.scenario);
  if (chosen.length === 0) return complain(`${asked.folder}: không có kịch bản ${asked.scenario ?? ''} / no scenario (${procedure.scenarios.map((each) => each.name).join(', ')})`);
  const played = chosen.map((scenario) => playScenario(procedure.plan, nationalCalendar(), scenario, procedure.forms));
  for (const one of played) process.stdout.write(asked.scenario === undefined ? line(one) : timelineOf(procedure.plan, one));
  return played.every((one) => one.missed.length === 0) ? HOLDS : FAILS;
}

interface Asked {
  readonly folder: string;
  readonly scenario?: string;
}
function readArguments(args: readonly string[]): Asked | null {
  const [folder, flag, scenario, ...more] = args;
  if (folder === undefined || folder.startsWith('-') || more.length > 0) return null;
  if (flag === undefined) return { folder };
  return flag === '--scenario' && scenario !== undefined ? { folder, scenario } : null;
}

interface Procedure {
  readonly plan: ProcessPlan;
  readonly forms: StepForms;
  readonly scenarios: readonly Scenario[];
}
/** @throws a file is missing, no JSON, or the process is not publishable */
async function readFolder(folder: string): Promise<Procedure> {
  const file = join(folder, 'process.bpmn');
  const documents = documentsBeside(file);
  const plan = await readPlan(file, documents);
  const files = (await readdir(join(folder, 'scenarios'))).filter((file) => file.endsWith('.json')).sort();
  return { plan, forms: { forms: soundForms(documents.forms), judge: judgeForm }, scenarios: files.map((file) => readScenario(join(folder, 'scenarios', file))) };
}

/** The folder may be a stranger's: its process is read within limits of time and memory, as everywhere. */
async function readPlan(file: string, { record, forms }: DocumentsBeside): Promise<ProcessPlan> {
  const reader = new IsolatedReader();
  try {
    const { plan, problems } = await reader.read(readAtMost(file), { cases: casesIn(record, forms) });
    if (plan === undefined) throw new Error(`quy trình chưa đạt / not publishable: ${problems.map((problem) => problem.code).join(', ')}`);
    return plan;
  } finally {
    await reader.close();
  }
}

const judgeForm: StepForms['judge'] = (form, values, today) => {
  const judged = validateDeclaration(form, values, { today });
  return judged.ok ? ok(judged.value.values) : no(judged.error.params.problems as Extract<ReturnType<StepForms['judge']>, { readonly ok: false }>['error']);
};

function readScenario(file: string): Scenario {
  const scenario = JSON.parse(new TextDecoder().decode(readAtMost(file))) as Scenario;
  if (!scenario.given || !Array.isArray(scenario.when) || !scenario.then) throw new Error(`${basename(file)}: given, when, then?`);
  return scenario;
}

function line(played: PlayedScenario): string {
  const { name, title } = played.scenario;
  const mark = played.missed.length === 0 ? 'đạt  ' : 'HỎNG ';
  return `${mark} ${name.padEnd(32)} ${title.vi}\n${played.missed.map((missed) => `      ${failureOf(played, missed)}\n`).join('')}`;
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return UNREADABLE;
}
