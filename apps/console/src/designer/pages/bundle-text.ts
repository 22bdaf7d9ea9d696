import { areScenarios } from '../trial/read-scenarios.js';
import type { Content } from './draft-api.js';

/** Everything a procedure is made of, in one file: what goes out comes in again as it was. */
const FORMAT = 'motcua.procedure@1';

export const bundleText = ({ record, forms, papers, bpmn, scenarios }: Content): string => `${JSON.stringify({ format: FORMAT, record, forms, papers, scenarios, bpmn }, null, 2)}\n`;

export function readBundle(text: string): Content | null {
  try {
    const read = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    if (read?.['format'] !== FORMAT) return null;
    // Files from before words of papers were part of it have none.
    const { record, forms, papers = [], scenarios, bpmn } = read;
    const isWhole = isObject(record) && Array.isArray(forms) && forms.every(isObject) && Array.isArray(papers) && papers.every(isObject) && Array.isArray(scenarios) && areScenarios(scenarios) !== null && typeof bpmn === 'string' && bpmn.includes('<');
    return isWhole ? ({ record, forms, papers, scenarios, bpmn } as Content) : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
