import { useId } from 'react';
import type { WorkSession } from '@app/calendar';
import { Button, useTexts } from '@app/ui';
import { faultOf, likeMonday, MOST_SESSIONS, timeTyped, type Week, withDay, withSession } from './week-hours.js';
import { WEEKDAYS } from './year-grid.js';

/** Seven lines, Monday first: worked or resting, and from when to when. */
export function WeekRows({ week, onChange }: { readonly week: Week; readonly onChange: (week: Week) => void }) {
  const { t } = useTexts();
  return (
    <fieldset className="a-rows">
      <legend>{t('administration.hours.week')}</legend>
      <div className="a-week">
        {WEEKDAYS.map((weekday) => <DayHours key={weekday} weekday={weekday} sessions={week[weekday] ?? []} onChange={(sessions) => onChange(withDay(week, weekday, sessions))} />)}
      </div>
      <div className="k-acts"><Button size="small" onClick={() => onChange(likeMonday(week))}>{t('administration.hours.likeMonday')}</Button></div>
    </fieldset>
  );
}

interface DayHoursProps {
  readonly weekday: (typeof WEEKDAYS)[number];
  readonly sessions: readonly WorkSession[];
  readonly onChange: (sessions: readonly WorkSession[]) => void;
}
function DayHours({ weekday, sessions, onChange }: DayHoursProps) {
  const { t } = useTexts();
  const id = useId();
  const name = t(`administration.weekday.${weekday}`);
  const fault = faultOf(sessions);
  const change = (place: number, next: Partial<WorkSession>) => onChange(sessions.map((one, at) => (at === place ? { ...one, ...next } : one)));
  return (
    <div role="group" aria-label={name} className="a-weekday">
      <label className="a-check"><input type="checkbox" checked={sessions.length > 0} onChange={({ target }) => onChange(target.checked ? withSession(withSession([])) : [])} /> {name}</label>
      <div className="a-sessions">
        {sessions.length === 0 ? <span className="k-lead">{t('administration.hours.rests')}</span> : null}
        {sessions.map(({ from, to }, place) => (
          <span key={place} className="a-session">
            <Time label={t('administration.hours.opens', { day: name, number: place + 1 })} value={from} fault={fault && `${id}-fault`} onChange={(next) => change(place, { from: next })} />–
            <Time label={t('administration.hours.closes', { day: name, number: place + 1 })} value={to} fault={fault && `${id}-fault`} onChange={(next) => change(place, { to: next })} />
            {sessions.length > 1 ? <Button size="small" look="quiet" aria-label={t('administration.hours.removeSession', { day: name, number: place + 1 })} onClick={() => onChange(sessions.filter((_, at) => at !== place))}>✕</Button> : null}
          </span>
        ))}
        {sessions.length > 0 && sessions.length < MOST_SESSIONS ? <Button size="small" look="quiet" aria-label={t('administration.hours.addSessionOn', { day: name })} onClick={() => onChange(withSession(sessions))}>{t('administration.hours.addSession')}</Button> : null}
        {fault ? <p className="a-wrong" id={`${id}-fault`}>{t(`administration.hours.fault.${fault}`)}</p> : null}
      </div>
    </div>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  /** Id of what is said of the day, where something is wrong with it. */
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}
/** Hours of the day by 24, typed: a browser's own field would ask for AM and PM where its language does. */
function Time({ label, value, fault, onChange }: TimeProps) {
  return (
    <input className="m-input a-time" type="text" inputMode="numeric" autoComplete="off" required maxLength={5} pattern="([01][0-9]|2[0-3]):[0-5][0-9]|24:00" placeholder="07:30" title="HH:mm" aria-label={label}
      {...(fault && { 'aria-describedby': fault, 'aria-invalid': true })} value={value} onChange={({ target }) => onChange(target.value)} onBlur={({ target }) => onChange(timeTyped(target.value))} />
  );
}
