import { canonical } from '@app/ledger';

interface Content {
  readonly record: unknown;
  readonly forms: unknown;
  readonly bpmn: string;
  readonly papers?: unknown;
}

/** Whether two say the same, whatever they were compiled to; in which order the words of papers stand says nothing. */
export const isSameContent = (one: Content, other: Content): boolean => textOf(one) === textOf(other);

const textOf = ({ record, forms, bpmn, papers }: Content): string => canonical({ record, forms, bpmn, papers: byCode(papers) });
const byCode = (papers: unknown): readonly string[] => (Array.isArray(papers) ? papers.map((paper) => canonical(paper)).sort() : []);
