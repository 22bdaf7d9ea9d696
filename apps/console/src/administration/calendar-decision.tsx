import { useState } from 'react';
import type { CalendarEntry } from '@app/calendar';
import { Button, Form, problemOf, ProblemNotice, TextField, todayInVietnam, useTexts } from '@app/ui';
import { GroundFields, NO_GROUND } from './directory-forms.js';
import { type DraftRow, EntryRows, rowOf } from './entry-rows.js';
import { EffectPanel } from './decision-effect.js';
import { both, headOf, useCalendarDecision } from './use-calendar-decision.js';

export interface DecisionFormProps {
  readonly scope: string;
  /** The agency's name, or the country. */
  readonly scopeName: string;
  readonly year: number;
  readonly onPublished: () => void;
}

/** A decision on days off and made-up days. Its effect on running dossiers is shown first; only what was shown can be published. */
export function CalendarDecisionForm({ scope, scopeName, year, onPublished }: DecisionFormProps) {
  const { t } = useTexts();
  const [ground, setGround] = useState(NO_GROUND);
  const [abstract, setAbstract] = useState({ vi: '', en: '' });
  const [rows, setRows] = useState<readonly DraftRow[]>([rowOf('OFF', 'publicHoliday')]);
  const [announces, setAnnounces] = useState(false);
  const entries = rows.map(({ day, kind, reason, name }) => ({ day, kind, reason, name: both(name) }));
  const { preview, effect, publish } = useCalendarDecision({ ...headOf(scope, ground, abstract), entries, ...(announces && { years: [{ year, status: 'announced' as const }] }) }, onPublished);
  const changed = <T,>(set: (value: T) => void) => (value: T) => { publish.reset(); set(value); };
  return (
    <section className="m-sheet a-panel" aria-label={t('administration.calendars.decide')}>
      <h2>{t('administration.calendars.decideFor', { scope: scopeName })}</h2>
      <Form className="a-form" onSubmit={() => preview.mutate()}>
        <GroundFields ground={ground} onChange={changed(setGround)} />
        <AbstractFields abstract={abstract} onChange={changed(setAbstract)} />
        <EntryRows rows={rows} from={todayInVietnam()} onChange={changed(setRows)} />
        {scope === 'VN' ? <label className="a-check"><input type="checkbox" checked={announces} onChange={({ target }) => changed(setAnnounces)(target.checked)} /> {t('administration.calendars.announces', { year })}</label> : null}
        {preview.error ? <ProblemNotice problem={problemOf(preview.error)} /> : null}
        <div className="k-acts"><Button type="submit" look={effect ? 'plain' : 'go'} isBusy={preview.isPending}>{t('administration.calendars.preview')}</Button></div>
      </Form>
      {effect ? <EffectPanel effect={effect} isBusy={publish.isPending} onPublish={() => publish.mutate()} /> : null}
      {publish.error ? <ProblemNotice problem={problemOf(publish.error)} /> : null}
    </section>
  );
}

type Words = CalendarEntry['name'];
/** What a decision is about, in a line. */
export function AbstractFields({ abstract, onChange }: { readonly abstract: Words; readonly onChange: (abstract: Words) => void }) {
  const { t } = useTexts();
  return (
    <div className="a-pair">
      <TextField label={t('administration.calendars.abstractVi')} maxLength={300} value={abstract.vi} onChange={({ target }) => onChange({ ...abstract, vi: target.value })} />
      <TextField label={t('administration.calendars.abstractEn')} maxLength={300} value={abstract.en} onChange={({ target }) => onChange({ ...abstract, en: target.value })} />
    </div>
  );
}
