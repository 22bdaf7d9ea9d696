/** Makes node_modules fit the lock file. Needs nothing but Node and npm, since nothing is installed before it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Installs when the lock file differs from the one last installed. Ends the process with a plain word when it cannot. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Motcua needs Node 20.19 or newer; this is ${process.versions.node}.`);

  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules', '.motcua-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  process.stderr.write('Installing packages (once, about half a minute) ...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) stop('npm ci failed: see its words above.');
  writeFileSync(stamp, lock);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
