import type { ClockView, TaskLineView } from '@app/contracts';
import { formatMoment, formatTime, formatWorkingTime, TimeState, useTexts } from '@app/ui';

/** One line of work: which dossier, what step, who, and how the step's clock stands. */
export function TaskRow({ task }: { readonly task: TaskLineView }) {
  const { t, pick } = useTexts();
  const { code, procedureName, stepName, division, role, assignee, isMine, openedAt, clock } = task;
  const who = isMine ? t('desk.me') : (assignee ?? t('desk.unassigned'));
  return (
    <article className="d-row">
      <h2 className="m-code">{code}</h2>
      <StepClock clock={clock} />
      <p className="d-what">{stepName} <span>· {pick(procedureName)}</span></p>
      <p className="d-who">{[division ? pick(division) : role, who].filter(Boolean).join(' · ')}</p>
      <p className="d-when">{clock?.dueAt ? t('desk.due', { at: formatMoment(clock.dueAt) }) : t('desk.opened', { at: formatMoment(openedAt) })}</p>
    </article>
  );
}

function StepClock({ clock }: { readonly clock: ClockView | null }) {
  const { t, language } = useTexts();
  if (clock === null) return <span className="m-tag">{t('desk.time.none')}</span>;
  const { urgency, dueAt, minutesLeft } = clock;
  const time = formatWorkingTime(minutesLeft ?? 0, language);
  const words = {
    ON_TIME: t('desk.time.left', { time }),
    DUE_SOON: t('desk.time.left', { time }),
    DUE_TODAY: t('desk.time.today', { at: dueAt ? formatTime(dueAt) : '' }),
    OVERDUE: t('desk.time.late', { time }),
    PAUSED: t('desk.time.paused'),
    FINISHED: t('desk.time.done'),
  } as const;
  return <TimeState state={urgency} title={dueAt ? t('desk.due', { at: formatMoment(dueAt) }) : undefined}>{words[urgency]}</TimeState>;
}
