import { Link } from 'react-router';
import type { TaskLineView } from '@app/contracts';
import { DayStrip, formatMoment, useTexts } from '@app/ui';
import { roleWord } from '../shell/role-word.js';
import { ClockBadge } from './clock-badge.js';

interface TaskRowProps {
  readonly task: TaskLineView;
  readonly to: string;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}
/** One line of work: which dossier, whose, what step, who has it, and how its time stands. */
export function TaskRow({ task, to, isOpen, isPicked, onPick }: TaskRowProps) {
  const { t, pick } = useTexts();
  const { code, procedureName, stepName, division, role, assignee, isMine, isOnBehalf, openedAt, clock, channel, applicant, days } = task;
  const who = isMine ? t('desk.me') : isOnBehalf && assignee ? t('desk.log.inPlaceOf', { name: assignee }) : (assignee ?? t('desk.unassigned'));
  return (
    <article className={isOpen ? 'd-row is' : 'd-row'}>
      <label className="d-pickplace"><input type="checkbox" className="d-pick" checked={isPicked} onChange={onPick} aria-label={t('desk.pickOne', { code, step: pick(stepName) })} /></label>
      <div className="d-line"><h2 className="m-code"><Link to={to} aria-current={isOpen ? 'true' : undefined}>{code}</Link></h2> <ClockBadge clock={clock} isShort /></div>
      <p className="d-what">{applicant ? <strong>{applicant}</strong> : null}{applicant ? ' · ' : ''}{pick(procedureName)}</p>
      <p className="d-who">{[pick(stepName), t(`desk.channel.${channel}`), division ? pick(division) : roleWord(role), who].filter(Boolean).join(' · ')}</p>
      {days.length > 0 ? <DayStrip size="mini" days={days} spoken={clock?.dueAt ? t('desk.due', { at: formatMoment(clock.dueAt) }) : t('desk.opened', { at: formatMoment(openedAt) })} /> : null}
    </article>
  );
}
