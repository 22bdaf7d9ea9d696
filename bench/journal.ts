import { Defect } from '@app/kernel';
import { DatabaseClock, JournalConnections } from '@app/platform';
import { type BenchDatabase, benchDatabase, type Contender, cpuPerUnit, inTurns, isQuick, ratio, report, serverVersion, spread } from './measure.js';
import { byCallers, Desk, DOSSIERS, manyInOne, ONE_STATEMENT, readyMove, seedDossiers, versionsOf } from './peers/dossiers.js';
import { pgbench } from './peers/pgbench.js';
import { typeormSave } from './peers/typeorm-save.js';

const CALLERS = 64;
const [PRODUCT, L4, L5, AS_MANY, SAVE] = ['journal', 'pgbench, one statement', 'pgbench, one statement for 50', 'pgbench, 2 × 32 as the journal', 'TypeORM save()'] as const;

/**
 * Ready-made decisions of 64 callers through the journal, beside what the same server can do at all. The limits write the
 * same rows with the same contents (2.35 KB of WAL per transition on either side) under the same durability. They compare no versions,
 * transfer nothing, and the batched one has 4 × 50 transitions on their way where the product's callers have 64. "2 × 32" is
 * that limit with as many on their way as the product has: what is left between the two is what the journal itself costs.
 */
export async function run({ json }: { json: boolean }): Promise<object> {
  const database = await benchDatabase();
  const clock = new DatabaseClock(database.db);
  const connections = new JournalConnections({ url: database.url });
  try {
    await seedDossiers(database);
    await clock.start();
    const product = journalContender(database, clock, connections);
    const limits = [
      pgbench({ name: L4, url: database.url, script: ONE_STATEMENT, clients: 16, unitsPerRun: 1 }),
      pgbench({ name: L5, url: database.url, script: manyInOne(50), clients: 4, unitsPerRun: 50 }),
      pgbench({ name: AS_MANY, url: database.url, script: manyInOne(CALLERS / 2), clients: 2, unitsPerRun: CALLERS / 2 }),
    ];
    const save = await typeormSave(SAVE, database);
    const rates = await inTurns([product, ...limits, save], isQuick() ? { rounds: 1, seconds: 1 } : { rounds: 4, seconds: 4 });
    await save.close();
    const ratios = { vsOneStatement: ratio(rates, PRODUCT, L4), vsBatched: ratio(rates, PRODUCT, L5), vsAsMany: ratio(rates, PRODUCT, AS_MANY), vsTypeormSave: ratio(rates, PRODUCT, SAVE) };
    const rows = Object.entries(rates).map(([name, values]) => ({ path: name, 'transitions/s': spread(values).median, 'min': spread(values).min, 'max': spread(values).max }));
    return report({
      name: 'journal', quiet: json, rows, server: await serverVersion(database.db),
      must: [
        { name: 'vsOneStatement', measured: ratios.vsOneStatement.median, is: '≥', bound: 1.5 },
        { name: 'vsBatched', measured: ratios.vsBatched.median, is: '≥', bound: 0.7 },
      ],
      result: {
        work: 'per transition: UPDATE dossier, INSERT transition with leaf and hash, upsert deadline, INSERT outbox; committed and synced',
        callers: CALLERS, dossiers: DOSSIERS, ratios, product: product.figures(),
      },
    });
  } finally {
    clock.stop();
    await connections.close();
    await database.close();
  }
}

/** The product's turn. Its versions are read anew each time: the limits moved the same dossiers meanwhile. */
function journalContender({ owner }: BenchDatabase, clock: DatabaseClock, { journal }: JournalConnections): Contender & { figures(): object } {
  const costs: number[] = [];
  const sizes: number[] = [];
  const run = async (seconds: number): Promise<number> => {
    const desk = new Desk(await versionsOf(owner));
    const before = journal.statements;
    let rate = 0;
    const { units, microseconds } = await cpuPerUnit(async () => {
      const done = await byCallers(CALLERS, seconds, async () => {
        const n = desk.take();
        const receipt = await journal.commit(readyMove(n, desk.versions[n]!, clock));
        if (!receipt.written) throw new Defect('a transition of the benchmark was not written', { receipt });
        desk.giveBack(n);
      });
      rate = done.rate;
      return done.count;
    });
    costs.push(microseconds);
    sizes.push(units / (journal.statements - before));
    return rate;
  };
  return { name: PRODUCT, run, figures: () => ({ nodeCpuMicroseconds: spread(costs), transitionsPerStatement: spread(sizes) }) };
}
