import { type PlanCases, type ProcedureReading, readProcedure } from '@app/bpmn';

export interface CheckAsked {
  readonly number: number;
  readonly xml: string;
  /** Terms that hang on the declaration. */
  readonly cases: PlanCases | undefined;
}
export interface CheckAnswer {
  readonly number: number;
  readonly reading: ProcedureReading;
  readonly milliseconds: number;
}

/** The same checks as on publication, beside the page: a drawing in, its problems, its plan and its proof out. */
self.onmessage = async ({ data }: MessageEvent<CheckAsked>) => {
  const begun = performance.now();
  const reading = await readProcedure(data.xml, data.cases);
  self.postMessage({ number: data.number, reading, milliseconds: performance.now() - begun } satisfies CheckAnswer);
};
