/** Stops the server of this test run, if one was started, and removes its folder. */
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export default async function tearDown() {
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
