import { type ProcedureReading, readProcedure } from '@app/bpmn';

export interface CheckAnswer {
  readonly number: number;
  readonly reading: ProcedureReading;
  readonly milliseconds: number;
}

/** The same checks as on publication, beside the page: a drawing in, its problems, its plan and its proof out. */
self.onmessage = async ({ data }: MessageEvent<{ readonly number: number; readonly xml: string }>) => {
  const begun = performance.now();
  const reading = await readProcedure(data.xml);
  self.postMessage({ number: data.number, reading, milliseconds: performance.now() - begun } satisfies CheckAnswer);
};
