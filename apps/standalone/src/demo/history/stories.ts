import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessPlan } from '@app/bpmn';
import type { Channel, Scenario } from '@app/contracts';
import { declarationForm } from '@app/dossiers';
import { type ProcedureVersion, Procedures } from '@app/procedures';
import type { Chance } from './chance.js';

/** How a procedure goes in the made-up year: its share of all dossiers, how fast people are, and how it is filed. */
interface Pace {
  readonly share: number;
  /** Working minutes an officer takes for a step, from and to. */
  readonly minutes: readonly [number, number];
  readonly channels: Readonly<Record<Channel, number>>;
}
const PACES: Readonly<Record<string, Pace>> = {
  'birth-registration': { share: 0.3, minutes: [6, 55], channels: { DIRECT: 6, ONLINE: 3, POSTAL: 1 } },
  'building-permit': { share: 0.13, minutes: [60, 900], channels: { DIRECT: 6, ONLINE: 4, POSTAL: 0 } },
  'certified-copies': { share: 0.35, minutes: [5, 35], channels: { DIRECT: 1, ONLINE: 0, POSTAL: 0 } },
  'household-business': { share: 0.22, minutes: [30, 330], channels: { DIRECT: 5, ONLINE: 5, POSTAL: 0.5 } },
};
/** Most dossiers go straight through; every other story its procedure ships happens now and then. */
const RARE: Readonly<Record<string, number>> = {
  'straight-through': 40, 'online-household-members': 12, 'online-draft-confirmed': 14, 'online-draft-silence': 6, 'father-unknown-by-post': 8, 'at-cut-off': 10,
  'supplement-once': 5, 'supplement-in-examination': 5, 'supplement-at-intake': 4, supplement: 3, 'sent-back-once': 3, late: 3,
};

export interface Story {
  readonly procedure: ProcedureVersion;
  readonly plan: ProcessPlan;
  readonly formKey: string;
  readonly pace: Pace;
  readonly scenario: Scenario;
  readonly channel: Channel;
  /** Examples of the forms of steps, by their keys. */
  readonly examples: Examples;
}
export type Examples = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What can happen in the year: the scenarios every procedure ships, those that come to an end. */
export class Stories {
  private constructor(private readonly known: readonly { readonly procedure: ProcedureVersion; readonly pace: Pace; readonly scenarios: readonly Scenario[]; readonly examples: Examples }[]) {}

  static async read(folder: string, procedures: Procedures): Promise<Stories> {
    const names = Object.keys(PACES);
    const known = await Promise.all(names.map(async (name) => {
      const record = JSON.parse(await readFile(join(folder, name, 'procedure.json'), 'utf8')) as { readonly code: string };
      const files = (await readdir(join(folder, name, 'scenarios'))).filter((file) => file.endsWith('.json')).sort();
      const scenarios = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, name, 'scenarios', file), 'utf8')) as Scenario));
      const examples = await examplesIn(join(folder, name, 'examples'));
      return { examples, procedure: await procedures.version(await procedures.versionInForce(record.code)), pace: PACES[name]!, scenarios: scenarios.filter(({ then }) => then.ended) };
    }));
    return new Stories(known);
  }

  draw(chance: Chance): Story {
    const { procedure, pace, scenarios, examples } = this.known[chance.weighted(this.known.map((each) => each.pace.share))]!;
    const channels = Object.keys(pace.channels) as Channel[];
    const channel = channels[chance.weighted(channels.map((each) => pace.channels[each]))]!;
    const fitting = scenarios.filter(({ given }) => given.channel === channel);
    const chosen = fitting.length > 0 ? fitting : scenarios;
    const scenario = chosen[chance.weighted(chosen.map(({ name }) => RARE[name] ?? 1))]!;
    return { procedure, plan: procedure.plan, formKey: declarationForm(procedure).key, pace, scenario, channel, examples };
  }
}

async function examplesIn(folder: string): Promise<Examples> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json'));
  return new Map(await Promise.all(files.map(async (file) => [file.slice(0, -'.json'.length), JSON.parse(await readFile(join(folder, file), 'utf8')) as Readonly<Record<string, unknown>>] as const)));
}
