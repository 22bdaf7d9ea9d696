import { useEffect, useRef } from 'react';
import { formatLongMoment, useTexts } from '@app/ui';
import type { MyDossier } from './dossier-types.js';

/** What the applicant did last, while the office is at the work that follows: read from the log, so that it stands there another day too. */
export function Did({ dossier }: { readonly dossier: MyDossier }) {
  const { t, language } = useTexts();
  const act = lastActOf(dossier);
  const place = useRef<HTMLParagraphElement>(null);
  const before = useRef(act?.at);
  useEffect(() => {
    // Its button is gone with the act: whoever listens to the page, or goes by keyboard, is brought to what came of it.
    if (act?.at !== before.current) place.current?.focus();
    before.current = act?.at;
  }, [act?.at]);
  if (!act) return null;
  return <p className="d-did" role="status" tabIndex={-1} ref={place}>{t('dossier.did', { step: act.stepName ?? '', moment: formatLongMoment(act.at, language) })} {t('dossier.did.next')}</p>;
}

/** Of the stay just passed, where it waited for the applicant and ended by an act: a term that ran out did nothing in anybody's name. */
function lastActOf({ progress, timeline }: MyDossier): MyDossier['timeline'][number] | null {
  const passed = progress.passed.findLast(({ waitsFor }) => waitsFor !== 'nobody');
  if (passed?.waitsFor !== 'applicant') return null;
  return timeline.find(({ at, command }) => at === passed.to && command === 'complete') ?? null;
}
