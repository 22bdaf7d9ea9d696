import { useId } from 'react';
import { classes, DayField, Field, TextField, useTexts } from '@app/ui';
import type { FactDeclaration } from './dossier-types.js';

export type FactText = string;
interface FactFieldProps {
  readonly fact: FactDeclaration;
  readonly value: FactText | undefined;
  readonly isMissing: boolean;
  readonly isOptional?: boolean;
  readonly hint?: string | undefined;
  /** What the server has against it. */
  readonly refused?: string | undefined;
  readonly onChange: (value: FactText) => void;
}
/** A fact the outcome asks the officer for, by its kind. A list of bodies is ticked, any other told one on each line. */
export function FactField({ fact: { name, type, label, values, bodies }, value = '', isMissing, isOptional = false, hint, refused, onChange }: FactFieldProps) {
  const { t, pick } = useTexts();
  const told = { label: label ? pick(label) : name, required: !isOptional, hint, error: isMissing ? t('desk.fact.missing') : refused };
  if (type === 'boolean' || (type === 'string' && values)) {
    const options = values?.map((one) => [one, one] as const) ?? ([['true', t('desk.yes')], ['false', t('desk.no')]] as const);
    return (
      <Field {...told}>
        {(control) => (
          <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="">{t('desk.fact.choose')}</option>
            {options.map(([one, word]) => <option key={one} value={one}>{word}</option>)}
          </select>
        )}
      </Field>
    );
  }
  if (type === 'list' && bodies && bodies.length > 0) return <Bodies {...told} bodies={bodies} value={value} onChange={onChange} />;
  if (type === 'list') return <Field {...told} hint={t('desk.fact.list')}>{(control) => <textarea {...control} value={value} onChange={({ target }) => onChange(target.value)} />}</Field>;
  if (type === 'date') return <DayField {...told} value={value} onChange={onChange} />;
  return <TextField {...told} type={type === 'number' ? 'number' : 'text'} value={value} onChange={({ target }) => onChange(target.value)} />;
}

interface BodiesProps extends Pick<FactFieldProps, 'onChange'> {
  readonly label: string;
  readonly error: string | undefined;
  readonly bodies: NonNullable<FactDeclaration['bodies']>;
  readonly value: FactText;
}
/** Ticked by name; kept as a list is typed, one code on each line. */
function Bodies({ label, error, bodies, value, onChange }: BodiesProps) {
  const { pick } = useTexts();
  const id = useId();
  const chosen = linesOf(value);
  const change = (code: string, isOn: boolean) => onChange(bodies.filter((one) => (one.code === code ? isOn : chosen.includes(one.code))).map((one) => one.code).join('\n'));
  return (
    <fieldset className={classes('m-field m-choices', error && 'has-error')} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="label">{label}</legend>
      {bodies.map(({ code, name }) => (
        <label key={code} className="m-check"><input type="checkbox" value={code} checked={chosen.includes(code)} onChange={({ target }) => change(code, target.checked)} /> {pick(name)}</label>
      ))}
      {error ? <div className="error" id={`${id}-error`}>{error}</div> : null}
    </fieldset>
  );
}

const linesOf = (value: FactText): readonly string[] => value.split('\n').map((line) => line.trim()).filter(Boolean);

export const isAnswered = ({ type }: FactDeclaration, value: FactText | undefined): boolean =>
  value !== undefined && value.trim() !== '' && (type !== 'number' || Number.isFinite(Number(value)));

/** The answer as the engine reads it. */
export function factOf({ type }: FactDeclaration, value = ''): unknown {
  if (type === 'boolean') return value === 'true';
  if (type === 'number') return Number(value);
  if (type === 'list') return linesOf(value);
  return value;
}
