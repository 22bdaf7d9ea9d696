/** One database server for a whole test run: its folder. The first file that needs a database starts the server there. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setUp() {
  // The servers of the tests in a browser, if any are started, are announced here.
  process.env.MOTCUA_BROWSER_APP = mkdtempSync(join(tmpdir(), 'motcua-browser-run-'));
  if (process.env.MOTCUA_TEST_DATABASE_URL) return;
  const dir = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  chmodSync(dir, 0o755);
  writeFileSync(join(dir, 'owner'), String(process.pid));
  process.env.MOTCUA_TEST_CLUSTER = dir;
}
