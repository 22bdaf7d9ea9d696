import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Contender } from '../measure.js';

export interface PgbenchOptions {
  readonly name: string;
  readonly url: string;
  readonly script: string;
  /** Connections of pgbench; the number that gives it its best rate on this machine. */
  readonly clients: number;
  /** Units of work in one run of the script. */
  readonly unitsPerRun: number;
}

/** A script run by PostgreSQL's own benchmark: what the server can do when the client costs next to nothing. */
export function pgbench({ name, url, script, clients, unitsPerRun }: PgbenchOptions): Contender {
  return {
    name,
    async run(seconds) {
      const folder = mkdtempSync(join(tmpdir(), 'motcua-pgbench-'));
      try {
        const file = join(folder, 'script.sql');
        writeFileSync(file, script);
        const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(Math.max(1, Math.round(seconds))), '-f', file, url];
        const { stdout } = await promisify(execFile)('pgbench', args, { env: { ...process.env, PGOPTIONS: '-c timezone=UTC' } });
        const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
        if (!rate || /failed transactions: [1-9]/.test(stdout)) throw new Error(`pgbench gave no rate:\n${stdout}`);
        return Number(rate) * unitsPerRun;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('This benchmark needs pgbench (package postgresql or postgresql-contrib) on the PATH.');
        throw new Error(`pgbench failed:\n${String((error as { stderr?: string }).stderr ?? error).slice(0, 1000)}`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
