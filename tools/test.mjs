/**
 * `npm test`: every check and every test, on a fresh clone too. `npm test -- PATTERN` runs the matching spec files alone.
 * A small part runs on PostgreSQL 15 too, the oldest an operator may bring, where this machine has one (tools/postgres-15.mjs).
 * Ends with one line, `N passed, N failed`, where a check (types, lint, imports, generated files) counts as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';
import { startPostgres15 } from './postgres-15.mjs';
import { isBuilt, makeReady, root } from './ready.mjs';

const only = process.argv.slice(2);

const node = (...args) => [process.execPath, ...args];
const WEIGHED = 'what the web apps weigh';
const GENERATED = 'generated files are fresh';
const READ_THE_BUILD = new Set([WEIGHED, GENERATED]);
/** Longest first, those that read the build last. */
const CHECKS = {
  'style': node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  'types': node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
  'types of the web apps': node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json'),
  'types of the pure libs, without Node and DOM': node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json'),
  'who imports whom': node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'libs', 'apps', 'migrations', 'bench', 'test'),
  [WEIGHED]: node('tools/weigh-web.mjs'),
  [GENERATED]: node('tools/generate.mjs', '--check'),
};

/** What depends on the server's version: roles, the schema, the one statement that writes, the store, and the application over all of it. */
const ON_POSTGRES_15 = [
  'libs/platform/src/database/migrate.spec.ts', 'libs/platform/src/database/reader.spec.ts', 'libs/platform/src/database/dump-schema.spec.ts',
  'libs/platform/src/journal/journal.spec.ts', 'libs/platform/src/journal/append-only.spec.ts',
  'libs/dossiers/src/store/guarded-plans.spec.ts', 'libs/dossiers/src/store/same-rule.spec.ts', 'apps/api/test/dossiers.e2e-spec.ts',
];

let passed = 0;
let failed = 0;
let skipped = 0;
if (only.length > 0) {
  makeReady();
  await jest(only);
} else {
  install();
  await checkAll();
  await jest(['--maxWorkers=2', '--testPathIgnorePatterns', '<rootDir>/test/']);
  await onPostgres15();
  // Two windows side by side, each on a product of its own.
  await jest(['--maxWorkers=2', '--roots', join(root, 'test/browser')]);
  // These start and kill whole servers: beside other tests they would measure those.
  await jest(['--runInBand', '--roots', join(root, 'test'), '--testPathIgnorePatterns', '<rootDir>/test/browser/']);
}
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed > 0 ? 1 : 0);

/** Two at a time, the build one of them. */
async function checkAll() {
  const waiting = Object.entries(CHECKS);
  const built = build();
  const checkRest = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      if (READ_THE_BUILD.has(name)) await built;
      await check(name, command);
    }
  };
  await Promise.all([built.then(checkRest), checkRest()]);
}

/** Without it there is nothing to test: ends this process with the same exit code when it failed. */
async function build() {
  if (isBuilt()) return;
  process.stderr.write('Building ...\n');
  const { code } = await finished(node('tools/build.mjs'), ['ignore', 2, 2]);
  if (code !== 0) process.exit(code ?? 1);
}

async function check(name, command) {
  const { code, output } = await finished(command, 'pipe');
  process.stdout.write(code === 0 ? `ok: ${name}\n${name === WEIGHED ? output : ''}` : `FAILED: ${name}\n${output}\n`);
  if (code === 0) passed += 1;
  else failed += 1;
}

/** Where none is installed that is said aloud; with `MOTCUA_REQUIRE_POSTGRES_15` it is a failure. */
async function onPostgres15() {
  const before = { passed, failed };
  try {
    const gone = ON_POSTGRES_15.filter((file) => !existsSync(join(root, file)));
    if (gone.length > 0) throw new Error(`there is no ${gone.join(', ')}`);
    const server = await startPostgres15();
    if (server === null) {
      const isRequired = process.env.MOTCUA_REQUIRE_POSTGRES_15 === '1';
      if (isRequired) failed += 1;
      process.stdout.write(`${isRequired ? 'FAILED' : 'SKIPPED'}: PostgreSQL 15 is not on this machine, so ${ON_POSTGRES_15.length} files of tests did not run on it (package postgresql-15, or MOTCUA_POSTGRES_15=FOLDER)\n`);
      return;
    }
    try {
      await jest(['--maxWorkers=2', '--runTestsByPath', ...ON_POSTGRES_15], { MOTCUA_TEST_DATABASE_URL: server.url });
      process.stdout.write(`on PostgreSQL ${server.version}: ${passed - before.passed} passed, ${failed - before.failed} failed\n`);
    } finally {
      await server.stop();
    }
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAILED: on PostgreSQL 15: ${error.message}\n`);
  }
}

async function jest(args, env = {}) {
  const results = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  const file = join(results, 'results.json');
  const flags = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  const { code } = await finished(node(...flags, '--json', `--outputFile=${file}`, ...args), ['ignore', 'ignore', 'inherit'], env);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed += report.numPassedTests;
    skipped += report.numPendingTests + report.numTodoTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    if (code !== 0 && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) failed += 1;
    if (report.numTotalTests === 0) failed += 1;
  } catch {
    process.stdout.write('FAILED: the tests did not report\n');
    failed += 1;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

function finished([program, ...args], stdio, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe'] : stdio });
    let output = '';
    child.stdout?.on('data', (bytes) => (output += bytes));
    child.stderr?.on('data', (bytes) => (output += bytes));
    child.on('close', (code) => done({ code, output }));
  });
}
