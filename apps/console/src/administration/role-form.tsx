import { useState } from 'react';
import { type RoleName, ROLES_NAMED } from '@app/contracts';
import { Button, Field, Form, useTexts } from '@app/ui';
import { roleWord } from '../shell/role-word.js';
import { usePlaceNames } from '../shell/use-place-names.js';
import { useAgencies } from './agencies.js';

export interface Role {
  readonly agencyCode: string;
  readonly division: string;
  readonly role: RoleName;
}

/** A role and where it is held, by the names people call the places; codes only of places no longer in office. */
export function RoleHeld({ role: { role, agencyCode, division } }: { readonly role: { readonly role: string; readonly agencyCode: string; readonly division: string } }) {
  const places = usePlaceNames();
  return (
    <span className="a-held">
      <strong>{roleWord(role)}</strong>
      <span>{places.both(agencyCode, division)}</span>
    </span>
  );
}

/** A role in a division of an agency. */
export function RoleForm({ onGive, isBusy }: { readonly onGive: (role: Role) => void; readonly isBusy: boolean }) {
  const { t, pick } = useTexts();
  const agencies = useAgencies();
  const [place, setPlace] = useState('');
  const [role, setRole] = useState<RoleName>('intakeOfficer');
  const submit = () => {
    const [agencyCode = '', division = ''] = place.split('/');
    onGive({ agencyCode, division, role });
  };
  return (
    <Form className="a-role" onSubmit={() => submit()}>
      <Field label={t('administration.officials.division')} required>
        {(control) => (
          <select {...control} value={place} onChange={({ target }) => setPlace(target.value)}>
            <option value="" />
            {agencies.data?.items.map(({ code, name, divisions }) => (
              <optgroup key={code} label={pick(name)}>{divisions.map((division) => <option key={division.code} value={`${code}/${division.code}`}>{pick(division.name)}</option>)}</optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('administration.officials.role')} required>
        {(control) => <select {...control} value={role} onChange={({ target }) => setRole(ROLES_NAMED.find((one) => one === target.value) ?? 'intakeOfficer')}>{ROLES_NAMED.map((one) => <option key={one} value={one}>{roleWord(one)}</option>)}</select>}
      </Field>
      <Button type="submit" size="small" isBusy={isBusy}>{t('administration.officials.giveThis')}</Button>
    </Form>
  );
}
