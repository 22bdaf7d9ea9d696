import { LIMITS, type RoundTrip } from '@app/bpmn';
import { Defect } from '@app/kernel';
import { IsolatedCalls } from '@app/platform';
import type { RoundTripRequest } from './round-trip-worker.js';

/** A UTF-16 file holds twice the bytes of the same text; above that nothing needs to be decoded to be refused. */
const MOST_BYTES = LIMITS.bytes * 2 + 2;

export type TriedRoundTrip =
  | { readonly ok: true; readonly value: RoundTrip }
  | { readonly ok: false; readonly why: 'not_bpmn' | 'too_large' | 'too_slow' | 'too_much_memory' };

/** Reads and writes BPMN files of strangers again, each within 2 seconds and 256 MiB, off the event loop. */
export class IsolatedRoundTrips {
  private readonly calls = new IsolatedCalls<RoundTripRequest, RoundTrip | null>(new URL('./round-trip-worker.js', import.meta.url), { timeoutMs: 2_000, memoryMiB: 256 });

  /** @throws {Defect} our own code failed on this file */
  async run(file: Uint8Array): Promise<TriedRoundTrip> {
    if (file.length > MOST_BYTES) return { ok: false, why: 'too_large' };
    const answer = await this.calls.run({ file });
    if (answer.ok) return answer.value === null ? { ok: false, why: 'not_bpmn' } : { ok: true, value: answer.value };
    if (answer.why === 'failed') throw new Defect('a BPMN file could not be written again', { detail: answer.detail });
    return { ok: false, why: answer.why };
  }

  close(): Promise<void> {
    return this.calls.close();
  }
}
