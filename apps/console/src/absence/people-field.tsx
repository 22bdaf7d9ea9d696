import { Field, TextField, useTexts } from '@app/ui';
import { roleWord } from '../shell/role-word.js';
import { usePlaceNames } from '../shell/use-place-names.js';
import type { Colleague } from './absence-api.js';

interface PeopleFieldProps {
  readonly id: string;
  readonly label: string;
  readonly find: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly people: readonly Colleague[];
  readonly value: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChange: (id: string) => void;
}
/** One official out of a list that a part of the name makes shorter. */
export function PeopleField({ id, label, find, hint, error, people, value, text, onText, onChange }: PeopleFieldProps) {
  const { t } = useTexts();
  const places = usePlaceNames();
  return (
    <>
      <TextField label={find} isFilter value={text} maxLength={100} onChange={({ target }) => onText(target.value)} />
      <Field id={id} label={label} hint={hint} error={error} required>
        {(control) => (
          <select {...control} value={people.some((one) => one.id === value) ? value : ''} onChange={({ target }) => onChange(target.value)}>
            <option value="">{t('absence.choose')}</option>
            {people.map(({ id: person, fullName, roles }) => (
              <option key={person} value={person}>{fullName} · {roles.map(({ role, agencyCode, division }) => `${roleWord(role)} (${places.both(agencyCode, division)})`).join(', ')}</option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
