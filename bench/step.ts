import type { DossierId } from '@app/kernel';
import { DatabaseClock, JournalConnections } from '@app/platform';
import { benchDatabase, type Contender, cpuPerUnit, inTurns, isQuick, ratio, report, serverVersion, type Spread, spread } from './measure.js';
import { byCallers, manyInOne, ONE_STATEMENT, seedDossiers } from './peers/dossiers.js';
import { pgbench } from './peers/pgbench.js';
import { Walkers, walkOf } from './peers/walk.js';

const CALLERS = 64;
const PROCEDURE = 'building-permit';
const [PRODUCT, L4, L5] = ['step', 'pgbench, one statement', 'pgbench, one statement for 50'] as const;

/** A whole step in one process (load, decide, canonical bytes and hash, commit), beside the write alone by pgbench: one in a statement, and fifty. */
export async function run({ json }: { json: boolean }): Promise<object> {
  const database = await benchDatabase();
  const clock = new DatabaseClock(database.db);
  const connections = new JournalConnections({ url: database.url });
  try {
    await seedDossiers(database);
    await clock.start();
    const walkers = new Walkers(await walkOf(PROCEDURE), { db: database.db, journal: connections.journal, clock });
    const product = stepContender(walkers);
    const limits = [
      pgbench({ name: L4, url: database.url, script: ONE_STATEMENT, clients: 16, unitsPerRun: 1 }),
      pgbench({ name: L5, url: database.url, script: manyInOne(50), clients: 4, unitsPerRun: 50 }),
    ];
    const rates = await inTurns([product, ...limits], isQuick() ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 4 });
    const ratios = { vsOneStatement: ratio(rates, PRODUCT, L4), vsBatched: ratio(rates, PRODUCT, L5) };
    const figures = product.figures();
    const rows = Object.entries(rates).map(([name, values]) => ({ path: name, 'steps/s': spread(values).median, 'min': spread(values).min, 'max': spread(values).max }));
    return report({
      name: 'step', quiet: json, rows, server: await serverVersion(database.db),
      must: [
        { name: 'vsOneStatement', measured: ratios.vsOneStatement.median, is: '≥', bound: 0.6 },
        { name: 'nodeCpuMicroseconds', measured: figures.nodeCpuMicroseconds.median, is: '≤', bound: 200 },
      ],
      result: {
        work: 'load, decide, canonical bytes and hash, commit of dossier, transition, work, deadlines, messages; against the write of four rows alone',
        procedure: PROCEDURE, callers: CALLERS, ratios, product: figures,
      },
    });
  } finally {
    clock.stop();
    await connections.close();
    await database.close();
  }
}

/** Dossiers are opened beforehand, and not counted. A turn ends early when all have come to their end. */
function stepContender(walkers: Walkers): Contender & { figures(): { readonly nodeCpuMicroseconds: Spread } } {
  const costs: number[] = [];
  let lastRate = 2_000;
  const run = async (seconds: number): Promise<number> => {
    const fresh = await opened(walkers, Math.ceil((lastRate * seconds * 1.5) / walkers.length) + CALLERS);
    const standing: { id: DossierId; next: number }[] = [];
    let isOut = false;
    const one = async (): Promise<void> => {
      const walker = standing.pop() ?? next(fresh);
      if (!walker) {
        isOut = true;
        return;
      }
      await walkers.step(walker.id, walker.next);
      if (walker.next + 1 < walkers.length) standing.push({ id: walker.id, next: walker.next + 1 });
    };
    const { microseconds } = await cpuPerUnit(async () => {
      const { rate, count } = await byCallers(CALLERS, seconds, one, () => isOut);
      lastRate = rate;
      return count;
    });
    costs.push(microseconds);
    return lastRate;
  };
  return { name: PRODUCT, run, figures: () => ({ nodeCpuMicroseconds: spread(costs) }) };
}

function next(fresh: DossierId[]): { id: DossierId; next: number } | undefined {
  const id = fresh.pop();
  return id && { id, next: 0 };
}

async function opened(walkers: Walkers, count: number): Promise<DossierId[]> {
  const ids: DossierId[] = [];
  while (ids.length < count) ids.push(...(await Promise.all(Array.from({ length: Math.min(400, count - ids.length) }, () => walkers.open()))));
  return ids;
}
