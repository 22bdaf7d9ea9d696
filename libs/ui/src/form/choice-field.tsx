import { type ReactNode, useId } from 'react';
import { classes } from '../kit/button.js';
import { Field } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { useForm } from './form-context.js';
import { type FormFieldProps, useTold } from './told.js';

/** More than these stand in a list that opens; fewer are all in sight. */
const MOST_IN_SIGHT = 5;
/** Of an answer that leaves room for another beside it, on a phone too. */
const MOST_LETTERS = 12;

export function ChoiceField(props: FormFieldProps) {
  const { pick, t } = useTexts();
  const { errors } = useForm();
  const { field, path, value, required, onChange } = props;
  const { options = [] } = field;
  const told = { ...useTold(field), error: errors.get(path) };
  if (options.length > MOST_IN_SIGHT) {
    return (
      <Field id={path} {...told} required={required}>
        {(control) => (
          <select {...control} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
            <option value="">{t('filing.field.choose')}</option>
            {options.map((option) => <option key={option.value} value={option.value}>{pick(option.label)}</option>)}
          </select>
        )}
      </Field>
    );
  }
  return <Radios {...told} path={path} required={required} value={value} onChange={onChange} options={options.map((option) => ({ value: option.value, label: pick(option.label) }))} />;
}

export function YesNoField({ field, path, value, required, onChange }: FormFieldProps) {
  const { t } = useTexts();
  const { errors } = useForm();
  const told = useTold(field);
  const options = [{ value: 'yes', label: t('filing.field.yes') }, { value: 'no', label: t('filing.field.no') }];
  return <Radios {...told} error={errors.get(path)} path={path} required={required} value={value === true ? 'yes' : value === false ? 'no' : undefined} onChange={(next) => onChange(next === undefined ? undefined : next === 'yes')} options={options} />;
}

export interface RadiosProps {
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required: boolean;
  readonly value: unknown;
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly note?: ReactNode }[];
  readonly onChange: (value: string | undefined) => void;
}
/** Choices that are all in sight. An error leads to the first of them. */
export function Radios({ path, label, hint, error, required, value, options, onChange }: RadiosProps) {
  const { t } = useTexts();
  const name = useId();
  const isShort = options.length === 2 && options.every(({ label: word, note }) => typeof word === 'string' && word.length <= MOST_LETTERS && !note);
  const described = [hint ? `${path}-hint` : '', error ? `${path}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={classes('m-field m-choices', isShort && 'is-short', error && 'has-error')} aria-describedby={described || undefined}>
      <legend className="label">{label} {required ? null : <span className="must">({t('frame.optional')})</span>}</legend>
      {hint ? <div className="hint" id={`${path}-hint`}>{hint}</div> : null}
      {options.map((option, index) => (
        <label key={option.value} className="m-check">
          <input type="radio" name={name} id={index === 0 ? path : `${path}-${option.value}`} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}{option.note ? <span className="hint">{option.note}</span> : null}</span>
        </label>
      ))}
      {!required && value !== undefined ? <button type="button" className="m-btn quiet small" onClick={() => onChange(undefined)}>{t('filing.field.clear')}</button> : null}
      {error ? <div className="error" id={`${path}-error`}>{error}</div> : null}
    </fieldset>
  );
}

export function PledgeField({ field, path, value, onChange }: FormFieldProps) {
  const { errors } = useForm();
  const { label, hint } = useTold(field);
  const error = errors.get(path);
  return (
    <div className={classes('m-field', error && 'has-error')}>
      <label className="m-check m-pledge">
        <input id={path} type="checkbox" checked={value === true} aria-invalid={error ? true : undefined} aria-describedby={error ? `${path}-error` : undefined} onChange={(event) => onChange(event.currentTarget.checked || undefined)} />
        <span>{label}{hint ? <span className="hint">{hint}</span> : null}</span>
      </label>
      {error ? <div className="error" id={`${path}-error`}>{error}</div> : null}
    </div>
  );
}
