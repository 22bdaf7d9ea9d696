import { useState } from 'react';
import { DayField } from '../kit/day-field.js';
import { TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { useForm } from './form-context.js';
import { type FormFieldProps, useTold } from './told.js';
import { dayShown, dayTyped } from './typed.js';

/** A day typed as it is written here, which is faster than turning a calendar back to the year of a birth. What is no day is told by the form's own check. */
export function DateField({ field, path, value, required, onChange, mayBeYear = false }: FormFieldProps & { readonly mayBeYear?: boolean }) {
  const { t } = useTexts();
  const { errors } = useForm();
  const { label, hint } = useTold(field);
  const told = { id: path, label, hint: [t(mayBeYear ? 'filing.field.dateOrYear' : 'filing.field.date'), hint].filter(Boolean).join(' '), error: errors.get(path), required };
  if (mayBeYear) return <DayOrYear {...told} value={value} onChange={onChange} />;
  return <DayField {...told} value={typeof value === 'string' ? value : ''} onChange={onChange} onUnreadable={onChange} />;
}

interface DayOrYearProps extends Omit<Parameters<typeof DayField>[0], 'value' | 'onChange' | 'onUnreadable'> {
  readonly value: unknown;
  readonly onChange: (value: string) => void;
}
function DayOrYear({ value, onChange, ...told }: DayOrYearProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField {...told} className="m-short" inputMode="numeric" autoComplete="off" maxLength={10} value={typed ?? dayShown(value)}
      onChange={(event) => { const text = event.currentTarget.value; setTyped(text); onChange(dayTyped(text)); }} onBlur={() => setTyped(null)} />
  );
}
