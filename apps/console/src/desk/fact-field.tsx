import { DayField, Field, TextField, useTexts } from '@app/ui';
import type { FactDeclaration } from './dossier-types.js';

export type FactText = string;
interface FactFieldProps {
  readonly fact: FactDeclaration;
  readonly value: FactText | undefined;
  readonly isMissing: boolean;
  readonly onChange: (value: FactText) => void;
}
/** A fact the outcome asks the officer for, by its kind. A list is told one on each line. */
export function FactField({ fact: { name, type, label, values }, value = '', isMissing, onChange }: FactFieldProps) {
  const { t, pick } = useTexts();
  const told = { label: label ? pick(label) : name, required: true, error: isMissing ? t('desk.fact.missing') : undefined };
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
  if (type === 'list') return <Field {...told} hint={t('desk.fact.list')}>{(control) => <textarea {...control} value={value} onChange={({ target }) => onChange(target.value)} />}</Field>;
  if (type === 'date') return <DayField {...told} value={value} onChange={onChange} />;
  return <TextField {...told} type={type === 'number' ? 'number' : 'text'} value={value} onChange={({ target }) => onChange(target.value)} />;
}

export const isAnswered = ({ type }: FactDeclaration, value: FactText | undefined): boolean =>
  value !== undefined && value.trim() !== '' && (type !== 'number' || Number.isFinite(Number(value)));

/** The answer as the engine reads it. */
export function factOf({ type }: FactDeclaration, value = ''): unknown {
  if (type === 'boolean') return value === 'true';
  if (type === 'number') return Number(value);
  if (type === 'list') return value.split('\n').map((line) => line.trim()).filter(Boolean);
  return value;
}
