import type { CalendarEntry } from '@app/calendar';
import { Button, DayField, Field, TextField, useTexts } from '@app/ui';
import { type DraftRow, rowOf } from './draft-row.js';

const REASONS = ['publicHoliday', 'compensatoryDay', 'workingDaySwap', 'officeClosed'] as const satisfies readonly CalendarEntry['reason'][];

interface RowsProps {
  readonly rows: readonly DraftRow[];
  /** The first day that may be named. */
  readonly from: string;
  readonly onChange: (rows: readonly DraftRow[]) => void;
}
/** The days a decision names. A swap is two of them: the day off, and the rest day that is worked for it. */
export function EntryRows({ rows, from, onChange }: RowsProps) {
  const { t } = useTexts();
  const change = (key: number, next: Partial<DraftRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...next } : row)));
  return (
    <fieldset className="a-rows">
      <legend>{t('administration.calendars.days')}</legend>
      {rows.map((row, index) => <Row key={row.key} row={row} number={index + 1} from={from} onChange={(next) => change(row.key, next)} onRemove={rows.length > 1 ? () => onChange(rows.filter(({ key }) => key !== row.key)) : undefined} />)}
      <div className="k-acts">
        <Button size="small" onClick={() => onChange([...rows, rowOf('OFF', 'publicHoliday')])}>{t('administration.calendars.addOff')}</Button>
        <Button size="small" onClick={() => onChange([...rows, rowOf('OFF', 'workingDaySwap'), rowOf('MAKE_UP', 'workingDaySwap')])}>{t('administration.calendars.addSwap')}</Button>
        <Button size="small" onClick={() => onChange([...rows, rowOf('MAKE_UP', 'workingDaySwap')])}>{t('administration.calendars.addMakeUp')}</Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly row: DraftRow;
  readonly number: number;
  readonly from: string;
  readonly onChange: (next: Partial<DraftRow>) => void;
  readonly onRemove: (() => void) | undefined;
}
function Row({ row: { day, kind, reason, name }, number, from, onChange, onRemove }: RowProps) {
  const { t } = useTexts();
  return (
    <div className="a-entry" role="group" aria-label={t('administration.calendars.dayNumber', { number })}>
      <DayField label={t(`administration.mark.${kind}`)} min={from} required value={day} onChange={(next) => onChange({ day: next })} />
      <Field label={t('administration.calendars.col.reason')} required>
        {(control) => (
          <select {...control} value={reason} onChange={({ target }) => onChange({ reason: REASONS.find((one) => one === target.value) ?? reason })}>
            {REASONS.map((one) => <option key={one} value={one}>{t(`administration.reason.${one}`)}</option>)}
          </select>
        )}
      </Field>
      <TextField label={t('administration.calendars.nameVi')} required maxLength={300} value={name.vi} onChange={({ target }) => onChange({ name: { ...name, vi: target.value } })} />
      <TextField label={t('administration.calendars.nameEn')} maxLength={300} value={name.en} onChange={({ target }) => onChange({ name: { ...name, en: target.value } })} />
      {onRemove ? <Button size="small" look="quiet" aria-label={t('administration.calendars.removeDay', { number })} onClick={onRemove}>{t('administration.calendars.remove')}</Button> : null}
    </div>
  );
}
