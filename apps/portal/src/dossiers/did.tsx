import { useEffect, useRef } from 'react';
import { formatLongMoment, useTexts } from '@app/ui';
import type { MyDossier } from './dossier-types.js';

type Move = MyDossier['timeline'][number];

/** What the applicant did last, while the office is at the work that follows. */
export function Did({ move: { at, stepName }, isNew }: { readonly move: Move; readonly isNew: boolean }) {
  const { t, language, pick } = useTexts();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Its button is gone with the act: whoever listens to the page, or goes by keyboard, is brought to what came of it.
    if (isNew) place.current?.focus();
  }, [isNew, at]);
  return <p className="d-did" role="status" tabIndex={-1} ref={place}>{t('dossier.did', { step: stepName ? pick(stepName) : '', moment: formatLongMoment(at, language) })} {t('dossier.did.next')}</p>;
}

/**
 * Of the stay just passed, where it waited for the applicant and ended by an act: a term that ran out did nothing in anybody's name. Read from the
 * log, so that it stands there another day too.
 */
export function lastMoveOf({ progress, timeline }: MyDossier): Move | null {
  const passed = progress.passed.findLast(({ waitsFor }) => waitsFor !== 'nobody');
  if (passed?.waitsFor !== 'applicant') return null;
  return timeline.find(({ at, command }) => at === passed.to && command === 'complete') ?? null;
}
