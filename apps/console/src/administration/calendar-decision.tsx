import { useState } from 'react';
import type { CalendarEntry } from '@app/calendar';
import { Button, problemOf, TextField, todayInVietnam, useTexts } from '@app/ui';
import { DecisionSheet } from './decision-sheet.js';
import { GroundFields, NO_GROUND } from './directory-forms.js';
import { type DraftRow, rowOf } from './draft-row.js';
import { EntryRows } from './entry-rows.js';
import { missingOf, withMissing } from './missing-days.js';
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
  const decision = useCalendarDecision({ ...headOf(scope, ground, abstract), entries, ...(announces && { years: [{ year, status: 'announced' as const }] }) }, onPublished);
  const missing = decision.preview.error ? missingOf(problemOf(decision.preview.error)) : [];
  const changed = <T,>(set: (value: T) => void) => (value: T) => { decision.publish.reset(); set(value); };
  return (
    <DecisionSheet label={t('administration.calendars.decide')} title={t('administration.calendars.decideFor', { scope: scopeName })} decision={decision} onAsk={() => decision.preview.mutate()}>
      <GroundFields ground={ground} onChange={changed(setGround)} />
      <AbstractFields abstract={abstract} onChange={changed(setAbstract)} />
      <EntryRows rows={rows} from={todayInVietnam()} onChange={changed(setRows)} />
      {scope === 'VN' ? <label className="a-check"><input type="checkbox" checked={announces} onChange={({ target }) => changed(setAnnounces)(target.checked)} /> {t('administration.calendars.announces', { year })}</label> : null}
      {missing.length > 0 ? <p className="a-wrong">{t('administration.calendars.missing', { year })} <Button size="small" onClick={() => { setRows(withMissing(rows, missing)); decision.preview.reset(); }}>{t('administration.calendars.addMissing')}</Button></p> : null}
    </DecisionSheet>
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
