import { formatMoment, useTexts } from '@app/ui';
import type { DossierTimeline } from '@app/contracts';
import { commandWord } from '../shell/command-word.js';

const ACTORS = ['CITIZEN', 'OFFICIAL', 'CALENDAR', 'SYSTEM'] as const;

/** Every line of the dossier's log. */
export function Moves({ timeline }: { readonly timeline: DossierTimeline }) {
  const { t, pick } = useTexts();
  const names = new Map(timeline.stays.map(({ step, stepName }) => [step, pick(stepName)]));
  const actorOf = (kind: string, officer: string | null) => officer ?? t(`audit.actor.${ACTORS.find((one) => one === kind) ?? 'SYSTEM'}`);
  return (
    <section className="m-sheet au-block">
      <h2>{t('audit.moves')}</h2>
      <div className="k-scroll" tabIndex={0} role="region" aria-label={t('audit.moves')}>
        <table className="k-table">
          <caption className="m-hidden">{t('audit.moves')}</caption>
          <thead><tr>{(['seq', 'at', 'command', 'step', 'division', 'by'] as const).map((name) => <th key={name} scope="col">{t(`audit.moves.${name}`)}</th>)}</tr></thead>
          <tbody>
            {timeline.moves.map(({ seq, at, command, step, outcome, outcomeName, division, actorKind, officer, onBehalfOf }) => (
              <tr key={seq}>
                <td>{seq}</td><td className="k-when">{formatMoment(at)}</td><td>{t(commandWord(command))}{outcome ? <><br /><strong>{outcomeName ? pick(outcomeName) : outcome}</strong></> : null}</td><td>{step ? (names.get(step) ?? step) : '–'}</td>
                <td>{division ? pick(division) : '–'}</td><td>{actorOf(actorKind, officer)}{onBehalfOf ? <><br />{t('audit.moves.inPlaceOf', { name: onBehalfOf })}</> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
