import type { ProcessDiff } from '@app/bpmn';
import { Defect } from '@app/kernel';
import { IsolatedCalls } from '@app/platform';
import type { ComparingRequest } from './comparing-worker.js';

let calls: IsolatedCalls<ComparingRequest, ProcessDiff | null> | undefined;

/** Compares two files off the event loop. Null where one cannot be read, or it would take too long. */
export async function compareIsolated(before: string, after: string): Promise<ProcessDiff | null> {
  calls ??= new IsolatedCalls(new URL('./comparing-worker.js', import.meta.url), { timeoutMs: 2_000, memoryMiB: 256 });
  const answer = await calls.run({ before, after });
  if (answer.ok) return answer.value;
  if (answer.why === 'failed') throw new Defect('two BPMN files could not be compared', { detail: answer.detail });
  return null;
}
