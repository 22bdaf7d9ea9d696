import type { Text } from '@app/kernel';
import { type TextKey, useTexts } from '@app/ui';
import { type Choice, isSupplement, stepOf } from './choices.js';
import type { Dossier, Rules } from './dossier-types.js';

const PAPERS = ['appointmentSlip', 'supplementRequest', 'refusalNotice', 'apology', 'birthCertificate'] as const;

interface EffectsProps {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly rules: Rules;
  /** Name of the result it issues. */
  readonly issued: Text | null;
}
/** What the act brings about, before it is done. */
export function Effects({ choice: { act, outcome }, dossier, rules, issued }: EffectsProps) {
  const { t, pick } = useTexts();
  const supplement = outcome && isSupplement({ act, outcome });
  const made = dossier.pauses.filter(({ reason }) => reason === 'SUPPLEMENT').length;
  const max = rules.supplement.maxDuringProcessing;
  const effects = [
    t('desk.effect.step', { step: stepOf(act, { pick }) }),
    outcome?.paper ? t('desk.effect.paper', { paper: issued ? pick(issued) : t(paperWord(outcome.paper)) }) : null,
    outcome?.paper === 'appointmentSlip' ? t('desk.effect.accept') : null,
    supplement && dossier.receivedAt !== null ? t('desk.effect.pause', { made, max }) : null,
    supplement && dossier.receivedAt === null ? t('desk.effect.guide') : null,
    outcome?.requiresReason ? t('desk.effect.reason') : null,
    t('desk.effect.log'),
  ].filter((effect) => effect !== null);
  return (
    <section className="d-effects">
      <h3>{t('desk.effect')}</h3>
      <ul>{effects.map((effect) => <li key={effect}>{effect}</li>)}</ul>
    </section>
  );
}

function paperWord(paper: string): TextKey {
  const known = PAPERS.find((one) => one === paper);
  return known ? `desk.paper.${known}` : 'desk.paper.result';
}
