/** Runs in a thread of its own: two files in, what became of one in the other out; null where one of them cannot be read. */
import { diffBpmn, readBpmn, type ProcessDiff } from '@app/bpmn';

export interface ComparingRequest {
  readonly before: string;
  readonly after: string;
}

export default async function compare({ before, after }: ComparingRequest): Promise<ProcessDiff | null> {
  const [old, young] = [await readBpmn(before), await readBpmn(after)];
  return old.ok && young.ok ? diffBpmn(old.value, young.value) : null;
}
