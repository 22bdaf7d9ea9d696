/** Runs in the thread: loads the module it was given, then answers call by call. */
import { parentPort, workerData } from 'node:worker_threads';

const { module } = workerData as { readonly module: string };
const { default: run } = (await import(module)) as { readonly default: (argument: unknown) => unknown };

parentPort?.on('message', (argument: unknown) => {
  void answer(argument);
});
parentPort?.postMessage({ ready: true });

async function answer(argument: unknown): Promise<void> {
  try {
    parentPort?.postMessage({ ok: true, value: await run(argument) });
  } catch (thrown) {
    const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    parentPort?.postMessage({ ok: false, why: 'failed', detail });
  }
}
