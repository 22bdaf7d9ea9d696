/** Installed and built: what every command of package.json does before its own work. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install } from './install.mjs';

export const root = resolve(import.meta.dirname, '..');

/** Installs and builds when something changed since the last time; says so on standard error only. */
export function makeReady() {
  install();
  if (isBuilt()) return;
  process.stderr.write('Building ...\n');
  run('tools/build.mjs');
}

/** What lies in dist/ is what the sources say. */
export function isBuilt() {
  const built = join(root, 'dist', '.built');
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  const sources = ['apps', 'libs', 'migrations', 'bench', 'test', 'tools', 'tsconfig.json', 'vite.config.ts', 'package-lock.json'];
  return !sources.some((source) => changedAfter(join(root, source), since));
}

/** Runs a script of ours to its end; ends this process with the same exit code when it failed. */
export function run(script, args = []) {
  const done = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

export function changedAfter(path, since) {
  if (!existsSync(path)) return false;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs > since && !/\.(e2e-)?spec\.tsx?$/.test(path);
  return readdirSync(path, { withFileTypes: true }).some(
    (entry) => (entry.isDirectory() || /\.(tsx?|json|mjs|js|css|html|svg)$/.test(entry.name)) && changedAfter(join(path, entry.name), since),
  );
}
