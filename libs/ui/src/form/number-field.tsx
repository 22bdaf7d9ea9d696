import { useState } from 'react';
import { TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { useForm } from './form-context.js';
import { type FormFieldProps, useTold } from './told.js';
import { numberShown, numberTyped } from './typed.js';

export function NumberField({ field, path, value, required, onChange }: FormFieldProps) {
  const { t } = useTexts();
  const { errors } = useForm();
  const { label, hint } = useTold(field);
  const [typed, setTyped] = useState<string | null>(null);
  const words = [hint, field.kind === 'money' ? t('filing.field.money') : ''].filter(Boolean).join(' ');
  return (
    <TextField id={path} label={label} hint={words || undefined} error={errors.get(path)} required={required} className="m-short" inputMode={field.kind === 'decimal' ? 'decimal' : 'numeric'} autoComplete="off" maxLength={24}
      value={typed ?? numberShown(value, field.kind)}
      onChange={(event) => { const text = event.currentTarget.value; setTyped(text); onChange(text.trim() === '' ? undefined : numberTyped(text, field.kind)); }}
      onBlur={() => setTyped(null)} />
  );
}
