import { useCallback } from 'react';
import type { FilingProblem, FormDefinition, FormField } from '@app/contracts';
import type { Text } from '@app/kernel';
import { isDateOrYear, useTexts } from '@app/ui';

/** What is wrong, in the words of the pages: here days are typed as day, month, year. */
export function useWords(form: FormDefinition): (problem: FilingProblem) => string {
  const { t, pick } = useTexts();
  return useCallback(({ field: path, code, message }: FilingProblem) => {
    if (code === 'not_a_date' || code === 'wrong_date') return t('filing.error.date');
    const field = fieldAt(form, path);
    return code === 'wrong_pattern' && field && isDateOrYear(field) ? t('filing.error.dateOrYear') : pick(message);
  }, [form, t, pick]);
}

/** The question a problem is about, where the form has one: a list of "Fill this in" leads nobody. */
export const questionOf = (form: FormDefinition, path: string): Text | null => fieldAt(form, path)?.label ?? null;

function fieldAt({ sections }: FormDefinition, path: string): FormField | null {
  const [, sectionName, fieldName, , column] = /^(\w+)\.(\w+)(\[\d+\])?(?:\.(\w+))?/.exec(path) ?? [];
  const field = sections.find(({ name }) => name === sectionName)?.fields.find(({ name }) => name === fieldName);
  return field?.columns?.find(({ name }) => name === column) ?? field ?? null;
}
