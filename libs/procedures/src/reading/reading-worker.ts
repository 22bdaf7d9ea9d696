/** Runs in a thread of its own: bytes or text in, the reading out. */
import { type PlanCases, readProcedure, refusalProblem, type ProcedureReading } from '@app/bpmn';
import { decodeXml } from './decode-xml.js';

export interface ReadingRequest {
  readonly file: string | Uint8Array;
  /** The plan is large; it is left out where only the verdict is wanted. */
  readonly wantsPlan: boolean;
  /** Terms that hang on the declaration. */
  readonly cases: PlanCases | undefined;
}

export default async function read({ file, wantsPlan, cases }: ReadingRequest): Promise<ProcedureReading> {
  const xml = typeof file === 'string' ? file : decodeXml(file);
  if (xml === null) return { publishable: false, problems: [refusalProblem({ code: 'bpmn.unreadable', params: { what: 'encoding' } })] };
  const { plan, ...verdict } = await readProcedure(xml, cases);
  return wantsPlan && plan !== undefined ? { ...verdict, plan } : verdict;
}
