/**
 * `npm start`: everything from a fresh clone to a running server, with nothing but Node and npm. Installs what the lockfile
 * says and builds what has changed, then runs the server in this very process, so that signals reach it as they are.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '..');
process.chdir(root);
requireNode(20, 19);
install();
build();
await import(new URL('../dist/apps/standalone/src/main.js', import.meta.url).href);

function requireNode(major, minor) {
  const [actualMajor, actualMinor] = process.versions.node.split('.').map(Number);
  if (actualMajor > major || (actualMajor === major && actualMinor >= minor)) return;
  stop(`Cần Node ${major}.${minor} trở lên, đang là ${process.versions.node} · Node ${major}.${minor} or newer is needed, this is ${process.versions.node}`);
}

/** Only when the lockfile is another one than the one installed. Install scripts stay off (`.npmrc`). */
function install() {
  const stamp = join(root, 'node_modules', '.motcua-lock');
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const installed = join(root, 'node_modules', '.package-lock.json');
  const isCurrent = existsSync(installed) && changedAt(installed) >= changedAt(join(root, 'package-lock.json'));
  if (!isCurrent) {
    say('Đang cài đặt, chỉ lần đầu · Installing, the first time only ...');
    const npm = process.env.npm_execpath;
    const [program, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    const { status } = spawnSync(program, [...before, 'ci', '--no-progress'], { stdio: 'inherit', shell: process.platform === 'win32' && before.length === 0 });
    if (status !== 0) stop('npm ci không xong · npm ci failed');
  }
  writeFileSync(stamp, lock);
}

function build() {
  const built = join(root, 'dist', '.built');
  if (existsSync(built) && changedAt(built) >= newestSource()) return;
  say('Đang biên dịch · Building ...');
  try {
    execFileSync(process.execPath, [join(root, 'tools', 'build.mjs')], { stdio: 'inherit' });
  } catch {
    stop('Biên dịch không xong · The build failed');
  }
}

function newestSource() {
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'tools/build.mjs'].map((name) => join(root, name));
  return Math.max(...[...single, ...['apps', 'libs', 'migrations'].flatMap((folder) => sourcesIn(join(root, folder)))].map(changedAt));
}

/** Folders count too: a file that was deleted leaves no other trace. */
function sourcesIn(folder) {
  const inside = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(ts|json)$/.test(entry.name) && !/spec\.ts$/.test(entry.name) ? [path] : [];
  });
  return [folder, ...inside];
}

function changedAt(path) {
  return statSync(path).mtimeMs;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
