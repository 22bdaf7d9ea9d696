import { useCallback } from 'react';
import type { FilingProblem } from '@app/contracts';
import { useTexts } from '@app/ui';

/** What is wrong, in the words of the pages: here days are typed as day, month, year. */
export function useWords(): (problem: FilingProblem) => string {
  const { t, pick } = useTexts();
  return useCallback(({ code, message }: FilingProblem) => (code === 'not_a_date' || code === 'wrong_date' ? t('filing.error.date') : pick(message)), [t, pick]);
}
