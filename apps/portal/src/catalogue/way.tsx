import { type components, useTexts } from '@app/ui';

type Step = components['schemas']['Responsibility'];

/** Who has the dossier in their hands, step by step, and how long the law or the office gives them. */
export function Way({ steps }: { readonly steps: readonly Step[] }) {
  const { t, pick } = useTexts();
  return (
    <section id="way" className="r-section" aria-labelledby="way-title">
      <h2 id="way-title">{t('catalogue.way')}</h2>
      <p className="p-lead">{t('catalogue.way.text')}</p>
      <ol className="r-way">
        {steps.map((step) => (
          <li key={step.step.id} className={LOOKS[step.performer]}>
            <strong>{pick(step.step.name)}</strong>
            <span className="p-lead">{[whoOf(step), termOf(step)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );

  /** A term for each way of filing says itself of what it is. */
  function termOf({ term, termText }: Step): string {
    if (!termText) return '';
    return Object.keys(term?.byChannel ?? {}).length > 0 ? pick(termText) : t('catalogue.way.term', { term: pick(termText) });
  }

  function whoOf({ performer, role, division }: Step): string {
    if (performer === 'SUBMITTER') return t('catalogue.way.submitter');
    if (performer === 'SYSTEM') return t('catalogue.way.system');
    return [role, division].flatMap((one) => (one ? [pick(one.name)] : [])).join(', ');
  }
}

const LOOKS = { OFFICIAL: 'is-office', SUBMITTER: 'is-submitter', SYSTEM: 'is-system' } as const;
