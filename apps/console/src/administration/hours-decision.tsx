import { useState } from 'react';
import { Button, DayField, Form, problemOf, ProblemNotice, todayInVietnam, useTexts } from '@app/ui';
import { AbstractFields, type DecisionFormProps } from './calendar-decision.js';
import { type CalendarView, hoursOn } from './calendar-view.js';
import { GroundFields, NO_GROUND } from './directory-forms.js';
import { EffectPanel } from './decision-effect.js';
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
  const { preview, effect, publish } = useCalendarDecision({ ...headOf(scope, ground, abstract), weeks: [{ from, days: daysOf(week) }] }, onPublished);
  const changed = <T,>(set: (value: T) => void) => (value: T) => { publish.reset(); set(value); };
  const ask = () => {
    setTried(true);
    if (isRight(week)) preview.mutate();
  };
  return (
    <section className="m-sheet a-panel" aria-label={t('administration.hours.decide')}>
      <h2>{t('administration.hours.decideFor', { scope: scopeName })}</h2>
      <p className="k-lead">{t('administration.hours.text')}</p>
      <Form className="a-form" onSubmit={() => ask()}>
        <GroundFields ground={ground} onChange={changed(setGround)} />
        <AbstractFields abstract={abstract} onChange={changed(setAbstract)} />
        <DayField label={t('administration.hours.from')} hint={t('administration.hours.fromHint')} required min={todayInVietnam()} value={from} onChange={changed(setFrom)} />
        <WeekRows week={week} onChange={changed(setWeek)} />
        <p className="a-effect" role="status">{t('administration.hours.total', { hours: decimal.format(minutesOf(week) / 60) })}</p>
        {isTried && !isOpen(week) ? <p className="a-wrong" role="alert">{t('administration.hours.noneOpen')}</p> : null}
        {preview.error ? <ProblemNotice problem={problemOf(preview.error)} /> : null}
        <div className="k-acts"><Button type="submit" look={effect ? 'plain' : 'go'} isBusy={preview.isPending}>{t('administration.calendars.preview')}</Button></div>
      </Form>
      {effect ? <EffectPanel effect={effect} isBusy={publish.isPending} onPublish={() => publish.mutate()} /> : null}
      {publish.error ? <ProblemNotice problem={problemOf(publish.error)} /> : null}
    </section>
  );
}
