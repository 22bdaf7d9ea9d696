import { useQuery } from '@tanstack/react-query';
import { STATUS_WORDS } from '@app/contracts';
import { api, formatMoment, need, useTexts } from '@app/ui';
import { commandWord } from '../shell/command-word.js';

/** A glance at what happened, not the whole way: the timeline has that. */
const SHOWN = 5;

interface SinceSeenProps {
  readonly code: string;
  /** The version that was seen, and the one the dossier is at. */
  readonly seen: number;
  readonly actual: number;
}
/** What others did to a dossier since it was shown: who, what, when. Nothing where it cannot be asked: the message above stands by itself. */
export function SinceSeen({ code, seen, actual }: SinceSeenProps) {
  const { t, pick } = useTexts();
  // Beside what the desk shows, which stays as it was seen until it is loaded again.
  const { data } = useQuery({ queryKey: ['since', code, actual], staleTime: Infinity, queryFn: () => need(api.GET('/api/dossiers/{code}', { params: { path: { code } } })) });
  const moves = (data?.timeline ?? []).filter(({ seq }) => seq > seen);
  if (moves.length === 0) return null;
  const more = moves.length - SHOWN;
  return (
    <>
      <p>{t('desk.race.since')}</p>
      {more > 0 ? <p>{t('desk.race.sinceMore', { count: more })}</p> : null}
      <ul className="d-since">
        {moves.slice(-SHOWN).map(({ seq, at, by, division, command, stepName, outcomeName, status }) => (
          <li key={seq}>
            <strong>{[stepName ? pick(stepName) : '', outcomeName ? pick(outcomeName) : t(commandWord(command))].filter(Boolean).join(': ')}</strong>
            {` · ${[by ?? (division ? pick(division) : t('desk.race.somebody')), formatMoment(at), pick(STATUS_WORDS[status])].join(' · ')}`}
          </li>
        ))}
      </ul>
    </>
  );
}
