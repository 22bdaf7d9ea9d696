import { useState } from 'react';
import type { FormField } from '@app/contracts';
import { dayShown, dayTyped, isDateOrYear } from '../form/typed.js';
import { DayField } from '../kit/day-field.js';
import { Field, TextAreaField, TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';

const TEXTS = ['text', 'nationality', 'ethnicity', 'personalId', 'phone', 'email'] as const;
const NUMBERS = ['integer', 'decimal', 'money', 'year'] as const;
const isOneOf = <T extends string>(kinds: readonly T[], kind: string): kind is T => (kinds as readonly string[]).includes(kind);

/** What can be corrected in one line, or three for an address; a table is sent anew with the office. */
export const isPlain = ({ kind }: FormField): boolean => isOneOf(TEXTS, kind) || isOneOf(NUMBERS, kind) || kind === 'date' || kind === 'longText' || kind === 'choice' || kind === 'yesNo';

interface CorrectedFieldProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: unknown;
  readonly onSay: (value: unknown) => void;
}
export function CorrectedField({ id, field, value, onSay }: CorrectedFieldProps) {
  const { pick, t } = useTexts();
  const { kind, label, hint, required, maxLength } = field;
  const told = { id, label: pick(label), ...(hint && { hint: pick(hint) }), required };
  const shown = value === null || value === undefined ? '' : String(value);
  const say = (typed: string) => onSay(typed === '' ? null : typed);
  if (kind === 'longText') return <TextAreaField {...told} maxLength={maxLength} value={shown} onChange={(event) => say(event.currentTarget.value)} />;
  if (kind === 'choice' || kind === 'yesNo') return <Choice {...{ id, field, value, onSay }} />;
  if (isOneOf(NUMBERS, kind)) return <TextField {...told} inputMode="decimal" value={shown} onChange={(event) => onSay(numberOf(event.currentTarget.value))} />;
  // Days are typed as they are written here, in every browser's language.
  if (kind === 'date') return <DayField {...told} hint={hint && pick(hint)} value={shown} onChange={say} onUnreadable={say} />;
  if (isDateOrYear(field)) return <DayOrYear {...told} hint={t('filing.handedIn.correct.dateOrYear')} shown={shown} onSay={say} />;
  return <TextField {...told} type={kind === 'email' ? 'email' : kind === 'phone' ? 'tel' : 'text'} maxLength={maxLength} value={shown} onChange={(event) => say(event.currentTarget.value)} />;
}

interface DayOrYearProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly shown: string;
  readonly onSay: (value: string) => void;
}
function DayOrYear({ shown, onSay, ...told }: DayOrYearProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onSay(dayTyped(text));
  };
  return <TextField {...told} inputMode="numeric" maxLength={10} value={typed ?? dayShown(shown)} onChange={(event) => type(event.currentTarget.value)} onBlur={() => setTyped(null)} />;
}

/** What is no number stays as it was typed: the office's answer says what is wrong with it. */
function numberOf(typed: string): unknown {
  if (typed.trim() === '') return null;
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) ? number : typed;
}

function Choice({ id, field, value, onSay }: CorrectedFieldProps) {
  const { t, pick } = useTexts();
  const options = field.kind === 'yesNo' ? [['true', t('filing.handedIn.yes')], ['false', t('filing.handedIn.no')]] : (field.options ?? []).map((option) => [option.value, pick(option.label)]);
  const said = (chosen: string) => onSay(chosen === '' ? null : field.kind === 'yesNo' ? chosen === 'true' : chosen);
  return (
    <Field id={id} label={pick(field.label)} required={field.required}>
      {(control) => (
        <select {...control} value={value === null || value === undefined ? '' : String(value)} onChange={(event) => said(event.currentTarget.value)}>
          <option value="" />
          {options.map(([name, label]) => <option key={name} value={name}>{label}</option>)}
        </select>
      )}
    </Field>
  );
}
