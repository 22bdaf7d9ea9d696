import { type ReactNode, useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Text } from '@app/kernel';
import { Button, formatMoment, type Problem, ProblemNotice, useTexts } from '@app/ui';
import { SinceSeen } from './since-seen.js';
import { useLookAgain } from './use-desk.js';

interface ActProblemProps {
  readonly problem: Problem;
  readonly code: string;
  /** The dossier was loaded again. */
  readonly onLooked: () => void;
  /** The draft was loaded again, and is shown. */
  readonly onDraft?: () => void;
}
/** Why an act was not done. Where somebody was faster: who, when, and the dossier as it is now. Where the draft is another: the new one. */
export function ActProblem(props: ActProblemProps) {
  const { problem } = props;
  return <IntoSight key={problem.correlationId ?? problem.code}><Told {...props} /></IntoSight>;
}

/** On a small screen it comes below what is filled in, out of sight of whoever has just pressed the button. */
function IntoSight({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  // Newer browsers give a promise back, which no effect may.
  useEffect(() => void place.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={place}>{children}</div>;
}

function Told({ problem, code, onLooked, onDraft }: ActProblemProps) {
  const { t, pick } = useTexts();
  const lookAgain = useLookAgain();
  const queries = useQueryClient();
  if (problem.code === 'dossiers.draft_changed' && onDraft)
    return (
      <section className="m-problem" role="alert">
        <h2>{t('desk.draft.changed')}</h2>
        <p>{problem.detail}</p>
        <div className="m-foot"><Button size="small" onClick={() => void queries.invalidateQueries({ queryKey: ['paper-file', code] }).then(onDraft)}>{t('desk.draft.again')}</Button></div>
      </section>
    );
  if (problem.code !== 'dossiers.changed_meanwhile') return <ProblemNotice problem={problem} />;
  const { expected, actual, wonBy, wonAt, wonByUnit, wonByAsker } = problem.params as { readonly expected?: number; readonly actual?: number; readonly wonBy?: string | null; readonly wonAt?: string; readonly wonByUnit?: Text | null; readonly wonByAsker?: boolean };
  const at = wonAt ? formatMoment(wonAt) : '';
  const who = wonByAsker ? t('desk.race.you') : (wonBy ?? (wonByUnit ? pick(wonByUnit) : t('desk.race.somebody')));
  return (
    <section className="m-problem" role="alert">
      <h2>{t('desk.race.title', { who, at })}</h2>
      <p>{t('desk.race.advice')}</p>
      <div className="m-foot"><Button size="small" onClick={() => void lookAgain(code).then(onLooked)}>{t('desk.race.reload')}</Button></div>
      {expected !== undefined && actual !== undefined && expected < actual ? <SinceSeen code={code} seen={expected} actual={actual} /> : null}
    </section>
  );
}
