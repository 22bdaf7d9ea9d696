import { useEffect, useRef, useState } from 'react';
import { dayShown, dayTyped, withSlashes } from '../form/typed.js';
import { formatDay } from '../format/dates.js';
import { isDay } from '../format/months.js';
import { useTexts } from '../texts/texts.js';
import { classes } from './button.js';
import { DayPicker } from './day-picker.js';
import { Field, type FieldProps, type Told } from './field.js';

export interface DayFieldProps extends Told, Pick<FieldProps, 'isFilter'> {
  /** Civil day, `2026-11-21`; empty for none. */
  readonly value: string;
  /** Empty while what is typed is no day. */
  readonly onChange: (day: string) => void;
  /** Told what was typed where it is no day, for those who judge it elsewhere. */
  readonly onUnreadable?: (text: string) => void;
  /** First and last day that may be named. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required?: boolean;
  readonly id?: string;
}

/**
 * A day typed as it is written here, `dd/mm/yyyy`, whatever the browser's own language, or chosen from the calendar beside it. It never
 * changes what is typed under the hand; what is no day, or lies outside its limits, is said when the field is left.
 */
export function DayField({ value, onChange, onUnreadable, min, max, label, hint, error, required, isFilter, id }: DayFieldProps) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const shown = typed ?? dayShown(value);
  const fault = faultOf(shown, { min, max });
  const said = fault === null ? '' : t(`frame.day.${fault}`, { min: min ? formatDay(min) : '', max: max ? formatDay(max) : '' });
  useEffect(() => input.current?.setCustomValidity(said), [said]);

  const type = (text: string) => {
    const next = withSlashes(text, shown);
    setTyped(next);
    setLeft(false);
    const day = dayTyped(next);
    if (isDay(day) || next.trim() === '') onChange(day.trim());
    else if (onUnreadable) onUnreadable(next);
    else if (value !== '') onChange('');
  };
  const leave = () => {
    setLeft(true);
    if (fault !== 'unreadable') setTyped(null);
  };
  const choose = (day: string) => {
    setTyped(null);
    onChange(day);
  };
  return (
    <Field label={label} hint={hint} error={error ?? (isLeft && said !== '' ? said : undefined)} required={required} isFilter={isFilter} id={id}>
      {(control) => (
        <div className="m-day">
          <input {...control} ref={input} className={classes(control.className, 'm-day-text')} type="text" inputMode="numeric" autoComplete="off" maxLength={10} placeholder={t('frame.day.form')}
            value={shown} onChange={(event) => type(event.currentTarget.value)} onBlur={leave} />
          <DayPicker field={control.id} value={isDay(value) ? value : ''} min={min} max={max} onChoose={choose} />
        </div>
      )}
    </Field>
  );
}

function faultOf(text: string, { min, max }: Pick<DayFieldProps, 'min' | 'max'>): 'unreadable' | 'tooEarly' | 'tooLate' | null {
  if (text.trim() === '') return null;
  const day = dayTyped(text);
  if (!isDay(day)) return 'unreadable';
  if (min && day < min) return 'tooEarly';
  return max && day > max ? 'tooLate' : null;
}
