/**
 * `npm run prove -- ID [--json]`: the long form of a promise. Prints seed, counts and the verdict; with --json one line at the end.
 * `MOTCUA_SEED` and `MOTCUA_RUNS` repeat a run. Where nothing is drawn by chance but the moment, as in a race, there is no seed.
 * Runs the same spec files as `npm test`, with as many cases as the promise names.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReady, root } from './ready.mjs';

const PROOFS = {
  A1: { says: 'everybody gets from every operation what the table of rights says', runs: 1, specs: ['apps/api/test/access-matrix'] },
  M1: { says: 'the state rebuilt from the log equals the stored one, byte for byte', runs: 2_000, seeded: true, specs: ['libs/engine/.*replay', 'libs/dossiers/.*rebuilt-from-log', 'apps/api/test/dossiers-replay'] },
  A3: { says: 'with the first line of defence taken away, the tables themselves give nobody a foreign row', runs: 1, specs: ['apps/api/test/access-second-line', 'libs/dossiers/src/store/same-rule'] },
  M5: { says: 'the token check agrees with brute-force exploration', runs: 5_000, seeded: true, specs: ['libs/bpmn/.*soundness'], env: { MOTCUA_STATES: '100000' } },
  M7: { says: 'working time agrees with counting minute by minute', runs: 1_000_000, seeded: true, specs: ['libs/calendar/.*second-opinion'] },
  R1: { says: 'kill -9 of server and worker loses, doubles and reorders nothing that was acknowledged or due', runs: 200, seeded: true, specs: ['test/kill', 'test/worker'], only: 'R1 |kills' },
  R2: { says: 'a process that dies before or after any of its statements leaves a move whole or not at all, and it happens once in the end', runs: 1, specs: ['apps/worker/src/crash-points'], only: 'R2 ' },
  R3: { says: 'kill -9 of the whole database server loses, doubles and reorders nothing that was acknowledged; requests meanwhile are refused at once', runs: 100, seeded: true, specs: ['test/postgres'], only: 'R3 ' },
  R4: { says: 'connections terminated at random stop no process and lose nothing', runs: 1_000, seeded: true, specs: ['test/worker'], only: 'R4 ' },
  R5: { says: 'Redis killed, emptied, absent, read-only or full: every deadline fires once and in time', runs: 1_000, specs: ['test/redis'], env: { MOTCUA_REQUIRE_REDIS: '1' } },
  R6: { says: 'workers and HTTP processes restarted one after the other end in order, leave nothing half done and fail no request', runs: 50, seeded: true, specs: ['test/worker', 'test/rolling'], only: 'R6 ' },
  R7: { says: 'clocks of the processes two hours off: nothing early, nothing twice', runs: 1_000, seeded: true, specs: ['test/worker'], only: 'R7 ' },
  R8: { says: 'of twenty who race for one dossier, people and deadlines, one wins', runs: 500, specs: ['apps/worker/src/race'], only: 'R8 ' },
  R9: { says: 'a worker frozen beyond its lease comes back to find its work done, and does it no second time', runs: 200, seeded: true, specs: ['test/worker'], only: 'R9 ' },
};

const json = process.argv.includes('--json');
const [id] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const proof = PROOFS[id];
if (!proof) {
  process.stderr.write(`Say which: ${Object.entries(PROOFS).map(([key, { says }]) => `\n  ${key}  ${says}`).join('')}\n`);
  process.exit(2);
}
makeReady();
const folder = mkdtempSync(join(tmpdir(), 'motcua-prove-'));
const file = join(folder, 'results.json');
// What a proof counts beside its tests: the spec writes it there.
const counts = join(folder, 'counts.json');
const runs = Number(process.env.MOTCUA_RUNS ?? proof.runs);
const seed = proof.seeded ? { seed: Number(process.env.MOTCUA_SEED ?? randomInt(1_000_000_000)) } : {};
const began = performance.now();
const flags = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand', '--testTimeout=3600000'];
spawnSync(process.execPath, [...flags, '--json', `--outputFile=${file}`, ...(proof.only ? ['-t', proof.only] : []), ...proof.specs], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  env: { ...process.env, MOTCUA_RUNS: String(runs), MOTCUA_COUNTS: counts, ...(proof.seeded ? { MOTCUA_SEED: String(seed.seed) } : {}), ...proof.env },
});
const report = JSON.parse(readFileSync(file, 'utf8'));
const counted = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : {};
rmSync(folder, { recursive: true, force: true });
// A proof whose spec was renamed proves nothing, and must not look as if it did.
const unmatched = proof.specs.filter((spec) => !report.testResults.some(({ name }) => new RegExp(spec).test(name)));
for (const spec of unmatched) process.stderr.write(`No spec ran for ${spec}\n`);
const verdict = {
  id,
  says: proof.says,
  ...seed,
  ...counted,
  runs,
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites + unmatched.length,
  seconds: Math.round((performance.now() - began) / 1000),
};
process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : `${id}: ${verdict.says}\n  ${proof.seeded ? `seed ${seed.seed}, ` : ''}runs ${runs}, passed ${verdict.passed}, failed ${verdict.failed}, ${verdict.seconds} s${Object.keys(counted).length > 0 ? `\n  ${JSON.stringify(counted)}` : ''}\n`);
process.exit(verdict.failed > 0 || verdict.passed === 0 ? 1 : 0);
