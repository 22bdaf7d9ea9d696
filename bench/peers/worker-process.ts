import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const MAIN = join(resolve('dist'), 'apps', 'worker', 'src', 'main.js');

export interface RunningWorker {
  stop(): Promise<void>;
}

/** The product's worker as a process of its own, started as its README says. */
export async function startWorker(databaseUrl: string, env: Readonly<Record<string, string>> = {}): Promise<RunningWorker> {
  const child: ChildProcess = spawn(process.execPath, ['--min-semi-space-size=16', MAIN], {
    env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: '', LOG_LEVEL: 'error', DATABASE_POOL: '4', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the worker ended with ${code}`);
  });
  await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  return {
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
