import { formatMoment, useTexts } from '@app/ui';
import type { Dossier } from './dossier-types.js';
import { useDeclaration } from './use-desk.js';
import { ReadableAnswers } from './readable-answers.js';

/** What officials filled in at their steps, and the applicant at theirs: each form with who, where and when. */
export function Entered({ dossier }: { readonly dossier: Dossier }) {
  const { t, pick } = useTexts();
  const entered = useDeclaration(dossier).data?.entered ?? [];
  if (entered.length === 0) return null;
  return (
    <>
      <h2>{t('desk.entered')}</h2>
      {entered.map(({ seq, at, stepName, title, by, unit, sections }) => (
        <section key={seq} className="d-entered" aria-label={[pick(title), unit ? pick(unit) : '', formatMoment(at)].filter(Boolean).join(', ')}>
          <h3>{pick(title)}</h3>
          <p>{[pick(stepName), by ?? '', unit ? pick(unit) : '', formatMoment(at)].filter(Boolean).join(' · ')}</p>
          {sections.map(({ name, answers }) => <ReadableAnswers key={name} answers={answers} />)}
        </section>
      ))}
    </>
  );
}
