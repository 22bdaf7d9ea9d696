import { papersWithoutWords, type Problem, type ProcedureReading } from '@app/bpmn';
import { objects, text } from '../documents/json.js';

/** The reading with a problem on every step whose paper nobody has worded: its publication would be refused. */
export function withWordless(reading: ProcedureReading, papers: unknown): ProcedureReading {
  const worded = objects(papers).map((paper) => text(paper['code']));
  const found = reading.plan ? papersWithoutWords(reading.plan, worded) : [];
  if (found.length === 0) return reading;
  return { ...reading, publishable: false, problems: [...reading.problems, ...found.map(problemOf)] };
}

const problemOf = ({ elementId, paper }: { readonly elementId: string; readonly paper: string }): Problem => ({
  code: 'law.paper_without_words', severity: 'error', elementId, params: { paper },
  message: { vi: 'Bước này phát hành một giấy tờ chưa có nội dung.', en: 'This step issues a paper that has no words.' },
});
