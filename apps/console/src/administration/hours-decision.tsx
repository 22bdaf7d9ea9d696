import { useState } from 'react';
import { DayField, todayInVietnam, useTexts } from '@app/ui';
import { AbstractFields, type DecisionFormProps } from './calendar-decision.js';
import { type CalendarView, hoursOn } from './calendar-view.js';
import { DecisionSheet } from './decision-sheet.js';
import { GroundFields, NO_GROUND } from './directory-forms.js';
import { headOf, useCalendarDecision } from './use-calendar-decision.js';
import { daysOf, isOpen, isRight, minutesOf, type Week } from './week-hours.js';
import { WeekRows } from './week-rows.js';

interface HoursFormProps extends Omit<DecisionFormProps, 'year'> {
  readonly calendar: CalendarView;
}
/** Other weekly hours from a day on, by a document. Begins with today's hours; what they would move is shown before they are published. */
export function HoursDecisionForm({ scope, scopeName, calendar, onPublished }: HoursFormProps) {
  const { t, language } = useTexts();
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const [ground, setGround] = useState(NO_GROUND);
  const [abstract, setAbstract] = useState({ vi: '', en: '' });
  const [from, setFrom] = useState(() => todayInVietnam(1));
  const [week, setWeek] = useState<Week>(() => hoursOn(calendar, todayInVietnam()));
  const [isTried, setTried] = useState(false);
  const decision = useCalendarDecision({ ...headOf(scope, ground, abstract), weeks: [{ from, days: daysOf(week) }] }, onPublished);
  const changed = <T,>(set: (value: T) => void) => (value: T) => { decision.publish.reset(); set(value); };
  const ask = () => {
    setTried(true);
    if (isRight(week)) decision.preview.mutate();
  };
  return (
    <DecisionSheet label={t('administration.hours.decide')} title={t('administration.hours.decideFor', { scope: scopeName })} lead={t('administration.hours.text')} decision={decision} onAsk={ask}>
      <GroundFields ground={ground} onChange={changed(setGround)} />
      <AbstractFields abstract={abstract} onChange={changed(setAbstract)} />
      <DayField label={t('administration.hours.from')} hint={t('administration.hours.fromHint')} required min={todayInVietnam()} value={from} onChange={changed(setFrom)} />
      <WeekRows week={week} onChange={changed(setWeek)} />
      <p className="a-effect" role="status">{t('administration.hours.total', { hours: decimal.format(minutesOf(week) / 60) })}</p>
      {isTried && !isOpen(week) ? <p className="a-wrong" role="alert">{t('administration.hours.noneOpen')}</p> : null}
    </DecisionSheet>
  );
}
