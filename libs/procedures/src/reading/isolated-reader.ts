import { LIMITS, type PlanCases, refusalProblem, type ProcedureReading } from '@app/bpmn';
import { Defect } from '@app/kernel';
import { IsolatedCalls } from '@app/platform';
import type { ReadingRequest } from './reading-worker.js';

const LIMIT_MS = 2_000;
/** A UTF-16 file holds twice the bytes of the same text; above that nothing needs to be decoded to be refused. */
const MOST_BYTES = LIMITS.bytes * 2 + 2;

/** `ms`: how long reading and checking took, without waiting for a thread. */
export type TimedReading = ProcedureReading & { readonly ms: number };

/**
 * Reads BPMN files of strangers, each within 2 seconds and 256 MiB, off the event loop. A file that goes beyond is the
 * problem `bpmn.too_slow`.
 */
export class IsolatedReader {
  private readonly calls: IsolatedCalls<ReadingRequest, ProcedureReading>;

  constructor(threads = 1) {
    this.calls = new IsolatedCalls(new URL('./reading-worker.js', import.meta.url), { timeoutMs: LIMIT_MS, memoryMiB: 256, threads });
  }

  /** @throws {Defect} our own code failed on this file */
  async read(file: string | Uint8Array, { wantsPlan = true, cases }: { readonly wantsPlan?: boolean; readonly cases?: PlanCases } = {}): Promise<TimedReading> {
    const found = file.length;
    if (found > MOST_BYTES) return refused('bpmn.too_large', { what: 'bytes', found, limit: LIMITS.bytes });
    const answer = await this.calls.run({ file, wantsPlan, cases });
    if (answer.ok) return { ...answer.value, ms: answer.ms };
    if (answer.why === 'failed') throw new Defect('a BPMN file could not be judged', { detail: answer.detail });
    return refused('bpmn.too_slow', { why: answer.why });
  }

  close(): Promise<void> {
    return this.calls.close();
  }
}

const refused = (code: 'bpmn.too_large' | 'bpmn.too_slow', params: Readonly<Record<string, unknown>>): TimedReading => ({
  ms: code === 'bpmn.too_slow' ? LIMIT_MS : 0,
  publishable: false,
  problems: [refusalProblem({ code, params })],
});
