/** Stops the servers of this test run, if any were started, and removes their folders. */
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export default async function tearDown() {
  await stopBrowserApps();
  const dir = process.env.MOTCUA_TEST_CLUSTER;
  if (!dir) return;
  const home = join(dir, 'pg');
  const pidFile = join(home, 'data', 'postmaster.pid');
  if (existsSync(pidFile)) {
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT'); // nothing in it is worth a checkpoint
    for (let waited = 0; existsSync(pidFile) && waited < 10_000; waited += 20) await pause(20);
  }
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
}

/** The products that the tests in a browser looked at, one for each worker: test/browser/app.ts. */
async function stopBrowserApps() {
  const folder = process.env.MOTCUA_BROWSER_APP;
  if (!folder) return;
  const apps = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  await Promise.all(apps.map(stopBrowserApp));
  rmSync(folder, { recursive: true, force: true });
}

async function stopBrowserApp({ pid, dataDir }) {
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; isAlive(pid) && waited < 15_000; waited += 50) await pause(50);
  const home = join(dataDir, 'pg');
  for (const path of [existsSync(home) ? realpathSync(home) : home, dataDir]) rmSync(path, { recursive: true, force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
