import { useTexts } from '@app/ui';
import { becauseWord } from './because-word.js';
import { type Choice, stepOf } from './choices.js';
import type { Act } from './dossier-types.js';

interface ClosedChoicesProps {
  readonly choices: readonly Choice[];
  /** The first of them is said beside the acts already. */
  readonly isSaid: boolean;
}
/** What others can do here and the reader cannot, each with why: folded away, for whoever wonders. */
export function ClosedChoices({ choices, isSaid }: ClosedChoicesProps) {
  const texts = useTexts();
  const { t, pick } = texts;
  const acts = [...new Set(choices.map(({ act }) => act))];
  if (acts.length <= (isSaid ? 1 : 0)) return null;
  const waysOf = (act: Act): string => choices.flatMap((choice) => (choice.act === act && choice.outcome ? [pick(choice.outcome.label)] : [])).join(', ');
  return (
    <details className="d-closed">
      <summary>{t('desk.closed', { count: acts.length })}</summary>
      <ul>
        {acts.map((act) => (
          <li key={`${act.step} ${act.instance ?? ''}`}>
            <strong>{[stepOf(act, texts), waysOf(act)].filter(Boolean).join(': ')}</strong>
            {act.because ? <span>{becauseWord(texts, act.because, stepOf(act, texts))}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
