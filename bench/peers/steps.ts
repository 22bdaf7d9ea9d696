import { DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DeclarationsModule, ExecutingAgenciesModule, MoneyOwedModule, ShownDraftsModule } from '@app/composition';
import { AdvanceDossier, CheckReplay, DossiersModule } from '@app/dossiers';
import { PlatformModule, readConfiguration } from '@app/platform';
import { codeOf, OFFICER } from './storm-dossiers.js';

@Module({})
class Desks {
  static on(databaseUrl: string): DynamicModule {
    const platform = PlatformModule.forRoot({ configuration: readConfiguration({}), databaseUrl });
    return { module: Desks, imports: [platform, ExecutingAgenciesModule, DeclarationsModule, MoneyOwedModule, ShownDraftsModule, DossiersModule] };
  }
}

export interface Steps {
  /** Steps of people at an even pace, for so long as `until` is not settled. @returns milliseconds each took from its moment on */
  while(until: Promise<unknown>): Promise<readonly number[]>;
  /** How many of these dossiers are, byte for byte, what their logs say. */
  rebuilt(codes: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** People who take a step and give it back, each on dossiers of their own: whole steps, from load to commit. */
export async function steadySteps(databaseUrl: string, { perSecond, dossiers }: { readonly perSecond: number; readonly dossiers: number }): Promise<Steps> {
  const app = await NestFactory.createApplicationContext(Desks.on(databaseUrl), { logger: false });
  const advance = app.get(AdvanceDossier);
  const versions = new Array<number>(dossiers).fill(1);
  let next = 0;
  const step = async (): Promise<void> => {
    const n = (next = (next + 1) % dossiers);
    const version = versions[n]!;
    await advance.run(codeOf(n), { by: OFFICER, command: { name: version % 2 ? 'claim' : 'release', step: 'intake' }, expectedVersion: version, keyed: null });
    versions[n] = version + 1;
  };
  const during = async (until: Promise<unknown>): Promise<readonly number[]> => {
    const took: number[] = [];
    const running: Promise<void>[] = [];
    let over = false;
    void until.finally(() => (over = true));
    const began = performance.now();
    for (let count = 0; !over; count += 1) {
      const moment = began + (count * 1_000) / perSecond;
      const wait = moment - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      running.push(step().then(() => void took.push(performance.now() - moment)));
    }
    await Promise.all(running);
    return took;
  };
  const rebuilt = async (codes: readonly string[]): Promise<number> => {
    let equal = 0;
    for (const code of codes) equal += (await app.get(CheckReplay).run(code)).is === 'equal' ? 1 : 0;
    return equal;
  };
  return { while: during, rebuilt, close: () => app.close() };
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
