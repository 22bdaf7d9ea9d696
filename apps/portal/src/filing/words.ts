import { useCallback } from 'react';
import type { FilingProblem, FormDefinition } from '@app/contracts';
import type { Text } from '@app/kernel';
import { useTexts } from '@app/ui';

/** What is wrong, in the words of the pages: here days are typed as day, month, year. */
export function useWords(): (problem: FilingProblem) => string {
  const { t, pick } = useTexts();
  return useCallback(({ code, message }: FilingProblem) => (code === 'not_a_date' || code === 'wrong_date' ? t('filing.error.date') : pick(message)), [t, pick]);
}

/** The question a problem is about, where the form has one: a list of "Fill this in" leads nobody. */
export function questionOf({ sections }: FormDefinition, path: string): Text | null {
  const [, sectionName, fieldName, , column] = /^(\w+)\.(\w+)(\[\d+\])?(?:\.(\w+))?/.exec(path) ?? [];
  const field = sections.find(({ name }) => name === sectionName)?.fields.find(({ name }) => name === fieldName);
  return field?.columns?.find(({ name }) => name === column)?.label ?? field?.label ?? null;
}
