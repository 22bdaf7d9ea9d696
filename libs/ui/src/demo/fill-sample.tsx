import { useState } from 'react';
import type { Problem } from '../api/problem.js';
import { Button } from '../kit/button.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { useTexts } from '../texts/texts.js';
import { type Samples, useSamples } from './samples.js';

export interface FillSampleProps {
  /** Of the procedure. */
  readonly code: string;
  /** Fills in and hands in, as whoever files would. @returns what stood in the way */
  readonly onFill: (samples: Samples) => Promise<Problem | null>;
}
/** In a demo, the whole form in one press, from the procedure's own example. Elsewhere nothing is drawn. Reads the texts of the area `filing`. */
export function FillSample({ code, onFill }: FillSampleProps) {
  const { t } = useTexts();
  const samples = useSamples(code);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (samples === null || samples.declarations.length === 0) return null;
  const fill = async () => {
    setBusy(true);
    setProblem(await onFill(samples));
    setBusy(false);
  };
  return (
    <section className="m-turn" aria-label={t('filing.sample.go')}>
      <Button isBusy={isBusy} onClick={() => void fill()}>{t('filing.sample.go')}</Button>
      <span>{t('filing.sample.text')}</span>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </section>
  );
}
