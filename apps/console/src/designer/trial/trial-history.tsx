import type { Effect } from '@app/engine';
import { formatMoment, useTexts } from '@app/ui';
import { type PlanNames, usePlanNames } from './played.js';
import type { Trial } from './trial.js';

/** What happened in a trial, the papers and statuses that came of it by their names. */
export function TrialHistory({ trial, nameOf }: { readonly trial: Trial; readonly nameOf: (id: string) => string }) {
  const { t } = useTexts();
  const names = usePlanNames(trial.plan);
  return (
    <ol className="dz-history" aria-label={t('designer.trial.history')}>
      {trial.moves.map(({ seq, at, what, effects }) => (
        <li key={seq}><time>{formatMoment(at)}</time> <b>{what === 'open' ? t('designer.trial.opened') : what}</b>
          {effects.flatMap((effect) => wordsOf(effect, names, nameOf) ?? []).map((line, index) => <small key={index}>{line}</small>)}
        </li>
      ))}
    </ol>
  );
}

function wordsOf(effect: Effect, names: PlanNames, nameOf: (id: string) => string): string | null {
  if (effect.type === 'paper') return `▤ ${names.paper(effect.paper)}`;
  if (effect.type === 'status') return `● ${names.status(effect.status)}`;
  if (effect.type === 'enter') return `→ ${nameOf(effect.step)}`;
  return effect.type === 'send' ? `✉ ${names.message(effect.message)}` : null;
}
