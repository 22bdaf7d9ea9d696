import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What `postmaster.pid` says of a server, of ours or of one that was left behind. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of its Unix socket; undefined where it has none. */
  readonly socketFolder: string | undefined;
  readonly status: 'starting' | 'ready' | 'stopping' | 'unknown';
}

export function postmasterOf(data: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid)) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '0', 10), socketFolder: lines[4]?.trim() || undefined, status: statusIn(lines[7]) };
}

function statusIn(line = ''): Postmaster['status'] {
  const word = line.trim();
  return word === 'starting' || word === 'ready' || word === 'stopping' ? word : 'unknown';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Stops the server by the pid in its own file. Fast shutdown first; an immediate one if sessions keep it for 10 s. */
export async function stopServer(data: string, pid: number): Promise<void> {
  for (const [signal, seconds] of [['SIGINT', 10], ['SIGQUIT', 10]] as const) {
    if (!isServer(data, pid)) break;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 1000 && isAlive(pid); waited += 10) await pause(10);
  }
  if (!isServer(data, pid)) forgetServer(data, pid);
}

/** A pid file whose process is gone, or belongs to a stranger after a reboot, would keep PostgreSQL from starting. */
export function forgetServer(data: string, pid: number): void {
  if (postmasterOf(data)?.pid === pid) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** Whether the process of that pid really is the PostgreSQL server of this folder: pids are given out again. */
export function isServer(data: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  const line = commandLine(pid);
  return line.includes('postgres') && line.includes(data);
}

/** Slim images have no `ps`, other systems no `/proc`. Empty for a process that ended and was not yet waited for. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    try {
      return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  }
}
