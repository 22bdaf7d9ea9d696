import { useState } from 'react';
import { Field, TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { useForm } from './form-context.js';
import { type FormFieldProps, useTold } from './told.js';

const OTHER = '–';

/** One of a list that is known, or another word: chosen by the thumb, typed by few. */
export function ListedField({ field, path, value, required, onChange, list }: FormFieldProps & { readonly list: readonly string[] }) {
  const { t } = useTexts();
  const { errors } = useForm();
  const told = useTold(field);
  const said = typeof value === 'string' ? value : '';
  const isKnown = list.includes(said);
  const [isOther, setOther] = useState(said !== '' && !isKnown);
  const isTyped = (isOther || said !== '') && !isKnown;
  const choose = (chosen: string) => {
    setOther(chosen === OTHER);
    onChange(chosen === OTHER || chosen === '' ? undefined : chosen);
  };
  return (
    <>
      <Field id={path} {...told} error={isTyped ? undefined : errors.get(path)} required={required}>
        {(control) => (
          <select {...control} value={isTyped ? OTHER : said} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('filing.field.choose')}</option>
            {list.map((one) => <option key={one} value={one}>{one}</option>)}
            <option value={OTHER}>{t('filing.field.other')}</option>
          </select>
        )}
      </Field>
      {isTyped ? <TextField id={`${path}.other`} label={t('filing.field.otherSay', { label: told.label })} error={errors.get(path)} required={required} maxLength={field.maxLength ?? 100} autoComplete="off" value={said} onChange={(event) => onChange(event.currentTarget.value)} /> : null}
    </>
  );
}
