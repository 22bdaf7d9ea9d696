import { classes, formatMoment, useTexts } from '@app/ui';
import type { MyDossier } from './dossier-types.js';

/** The five points every dossier that succeeds goes through, with the moment each was reached. */
export function Points({ dossier: { progress } }: { readonly dossier: MyDossier }) {
  const { t, pick } = useTexts();
  const last = progress.milestones.findLastIndex(({ at }) => at !== null);
  return (
    <ol className="d-points">
      {progress.milestones.map(({ milestone, label, at }, index) => (
        <li key={milestone} className={classes(at !== null && 'reached', index === last && 'here')} aria-current={index === last ? 'step' : undefined}>
          <strong>{pick(label)}</strong>
          <small>{at === null ? t('dossier.points.notYet') : formatMoment(at)}</small>
        </li>
      ))}
    </ol>
  );
}
