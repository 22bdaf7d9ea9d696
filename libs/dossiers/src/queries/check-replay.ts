import { Injectable } from '@nestjs/common';
import { canonical } from '@app/ledger';
import { Procedures } from '@app/procedures';
import { replayDossier, type ReplayProblem } from '../domain/replay.js';
import { DossierStore, type StoredDossier } from '../store/dossier.store.js';

export type ReplayVerdict =
  | { readonly is: 'equal'; readonly transitions: number; readonly headHash: string }
  | { readonly is: 'not_found' }
  /** The log itself does not hold together. */
  | { readonly is: 'broken'; readonly problem: ReplayProblem }
  /** `at`: path of the first member that differs; both sides as JSON. */
  | { readonly is: 'different'; readonly at: string; readonly rebuilt: string; readonly stored: string };

/** Rebuilds a dossier from its log and compares with the stored state, byte for byte. Repairs nothing. */
@Injectable()
export class CheckReplay {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
  ) {}

  async run(code: string): Promise<ReplayVerdict> {
    const { dossier: stored } = await this.dossiers.ask(code, null, null);
    return stored ? this.of(stored) : { is: 'not_found' };
  }

  async of({ dossier, state }: StoredDossier): Promise<ReplayVerdict> {
    const plan = await this.procedures.planOf(dossier.procedureVersionId);
    const log = await this.dossiers.log(dossier.id);
    const rebuilt = replayDossier(plan, log);
    if (!rebuilt.ok) return { is: 'broken', problem: rebuilt.error };
    const bytes = canonical(rebuilt.value);
    if (bytes === state) return { is: 'equal', transitions: log.length, headHash: rebuilt.value.headHash };
    return { is: 'different', ...firstDifference(JSON.parse(bytes), JSON.parse(state), '') };
  }
}

type Difference = Omit<Extract<ReplayVerdict, { is: 'different' }>, 'is'>;
function firstDifference(rebuilt: unknown, stored: unknown, path: string): Difference {
  if (isTree(rebuilt) && isTree(stored)) {
    for (const key of new Set([...Object.keys(rebuilt), ...Object.keys(stored)]))
      if (JSON.stringify(rebuilt[key]) !== JSON.stringify(stored[key])) return firstDifference(rebuilt[key], stored[key], `${path}/${key}`);
  }
  return { at: path === '' ? '/' : path, rebuilt: JSON.stringify(rebuilt) ?? 'nothing', stored: JSON.stringify(stored) ?? 'nothing' };
}
const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
