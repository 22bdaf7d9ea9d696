import type { ClockView } from '@app/contracts';
import { formatLongMoment, formatMoment, formatTime, formatWorkingTime, TimeState, useTexts } from '@app/ui';

const DAY_MINUTES = 480;

/** How a clock stands: word, mark, ground; the exact moment for who points at it. */
export function ClockBadge({ clock, label, isShort = false }: { readonly clock: ClockView | null; readonly label?: string; /** In a row: of days, the days alone. */ readonly isShort?: boolean }) {
  const { t, language } = useTexts();
  if (clock === null) return <span className="m-tag">{t('desk.time.none')}</span>;
  const { urgency, dueAt, minutesLeft } = clock;
  const whole = Math.abs(minutesLeft ?? 0);
  const time = formatWorkingTime(isShort && whole >= DAY_MINUTES ? whole - (whole % DAY_MINUTES) : whole, language);
  // Between the hours of the office no time passes: nought minutes say nothing.
  const isNone = whole === 0;
  const left = isNone && dueAt ? t('desk.time.leftNone', { at: formatMoment(dueAt) }) : t('desk.time.left', { time });
  const words = {
    ON_TIME: left,
    DUE_SOON: left,
    DUE_TODAY: t('desk.time.today', { at: dueAt ? formatTime(dueAt) : '' }),
    OVERDUE: isNone ? t('desk.time.lateNone') : t('desk.time.late', { time }),
    PAUSED: t('desk.time.paused'),
    FINISHED: t('desk.time.done'),
  } as const;
  const name = label ? `${label}: ` : '';
  return <TimeState state={urgency} title={dueAt ? t('desk.due', { at: formatLongMoment(dueAt, language) }) : undefined}>{name}{words[urgency]}</TimeState>;
}
