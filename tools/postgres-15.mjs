/** The oldest PostgreSQL an operator may bring, where this machine has one: a server on a data folder of its own, thrown away afterwards. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const OWNER = 'motcua_owner';
const LONGEST_START_SECONDS = 30;
/** Debian's place, or where the operator says. */
const programs = process.env.MOTCUA_POSTGRES_15 ?? '/usr/lib/postgresql/15/bin';

/** @returns null where there is none */
export async function startPostgres15() {
  if (!existsSync(join(programs, 'initdb')) || !existsSync(join(programs, 'postgres'))) return null;
  const version = execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).match(/\d+(\.\d+)+/)?.[0] ?? '';
  if (!version.startsWith('15.')) throw new Error(`${programs} holds PostgreSQL ${version}, not 15`);
  const folder = mkdtempSync(join(tmpdir(), 'motcua-postgres-15-'));
  const user = ordinaryUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const server = { child: undefined };
  try {
    const url = await started(folder, user, server);
    return { url, version, stop: () => stopped(folder, server.child) };
  } catch (error) {
    await stopped(folder, server.child);
    throw error;
  }
}

async function started(folder, user, server) {
  const [data, log, secret] = ['data', 'postgres.log', 'password'].map((name) => join(folder, name));
  const password = randomBytes(18).toString('base64url');
  writeFileSync(secret, password, { mode: 0o600 });
  if (user.uid !== undefined) chownSync(secret, user.uid, user.gid);
  const own = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const cluster = ['-D', data, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi-VN'];
  execFileSync(join(programs, 'initdb'), cluster, { ...own, stdio: 'pipe' });
  const port = await freePort();
  const out = openSync(log, 'a', 0o600);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC'].flatMap((each) => ['-c', each]);
  server.child = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], { ...own, stdio: ['ignore', out, out] });
  closeSync(out);
  for (let waited = 0; !isReady(data); waited += 0.05) {
    if (server.child.exitCode !== null || waited > LONGEST_START_SECONDS) throw new Error(`PostgreSQL 15 did not start: ${readFileSync(log, 'utf8').slice(-1_000)}`);
    await pause(50);
  }
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
}

/** PostgreSQL refuses to run as root, and `initdb` wants a user that has a name. */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })));
      return { uid, gid };
    } catch {
      // not on this machine
    }
  }
  throw new Error('this machine has neither a user "postgres" nor "nobody" for PostgreSQL 15 to run as');
}

const isReady = (data) => existsSync(join(data, 'postmaster.pid')) && readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';

/** By its own number; nothing in it is worth a checkpoint. */
async function stopped(folder, child) {
  if (child && child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGQUIT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
