import type { PlanCases, ProcedureReading } from '@app/bpmn';
import { IsolatedReader } from './isolated-reader.js';

export { compareIsolated } from './compare-isolated.js';
export { IsolatedReader } from './isolated-reader.js';
export { IsolatedRoundTrips } from './isolated-round-trips.js';

let shared: IsolatedReader | undefined;

/** Reads one file in a long-lived thread of this process; the thread starts with the first file. */
export function readProcedureIsolated(file: string | Uint8Array, cases?: PlanCases): Promise<ProcedureReading> {
  return (shared ??= new IsolatedReader()).read(file, { cases });
}
