import { useState } from 'react';
import { TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { useForm } from './form-context.js';
import { type FormFieldProps, useTold } from './told.js';
import { dayShown, dayTyped } from './typed.js';

/** A day typed as it is written here: faster than turning a calendar back to the year of a birth. */
export function DateField({ field, path, value, required, onChange, mayBeYear = false }: FormFieldProps & { readonly mayBeYear?: boolean }) {
  const { t } = useTexts();
  const { errors } = useForm();
  const { label, hint } = useTold(field);
  const [typed, setTyped] = useState<string | null>(null);
  const how = t(mayBeYear ? 'filing.field.dateOrYear' : 'filing.field.date');
  return (
    <TextField id={path} label={label} hint={[how, hint].filter(Boolean).join(' ')} error={errors.get(path)} required={required} className="m-short" inputMode="numeric" autoComplete="off" maxLength={10}
      value={typed ?? dayShown(value)}
      onChange={(event) => { const text = withSlashes(event.currentTarget.value, typed ?? dayShown(value), mayBeYear); setTyped(text); onChange(dayTyped(text)); }}
      onBlur={() => setTyped(null)} />
  );
}

/** The slashes come by themselves while one types on: a keyboard of digits has none. */
function withSlashes(text: string, before: string, mayBeYear: boolean): string {
  if (mayBeYear || text.length < before.length) return text;
  if (/^\d{2}$/.test(text) || /^\d{1,2}\/\d{2}$/.test(text)) return `${text}/`;
  return text;
}
