import { useState } from 'react';
import { Button, Field, useTexts } from '@app/ui';
import { roleWord } from '../shell/role-word.js';
import { usePlaceNames } from '../shell/use-place-names.js';
import { useAgencies } from './agencies.js';

const ROLES = [
  'intakeOfficer', 'returnOfficer', 'centerLeader', 'civilStatusOfficer', 'specialist', 'divisionHead', 'approver', 'clerk', 'consultee', 'systemAdmin', 'auditor', 'procedureApprover',
] as const;
export interface Role {
  readonly agencyCode: string;
  readonly division: string;
  readonly role: (typeof ROLES)[number];
}
/** A role and where it is held, by the names people call the places; codes only of places no longer in office. */
export function RoleHeld({ role: { role, agencyCode, division } }: { readonly role: { readonly role: string; readonly agencyCode: string; readonly division: string } }) {
  const { t } = useTexts();
  const places = usePlaceNames();
  return (
    <span className="a-held">
      <strong>{roleWord(role, t)}</strong>
      <span>{places.both(agencyCode, division)}</span>
    </span>
  );
}

/** A role in a division of an agency. */
export function RoleForm({ onGive, isBusy }: { readonly onGive: (role: Role) => void; readonly isBusy: boolean }) {
  const { t, pick } = useTexts();
  const agencies = useAgencies();
  const [place, setPlace] = useState('');
  const [role, setRole] = useState<Role['role']>(ROLES[0]);
  const submit = () => {
    const [agencyCode = '', division = ''] = place.split('/');
    onGive({ agencyCode, division, role });
  };
  return (
    <form className="a-role" onSubmit={(event) => { event.preventDefault(); submit(); }}>
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
        {(control) => <select {...control} value={role} onChange={({ target }) => setRole(ROLES.find((one) => one === target.value) ?? ROLES[0])}>{ROLES.map((one) => <option key={one} value={one}>{t(`frame.role.${one}`)}</option>)}</select>}
      </Field>
      <Button type="submit" size="small" isBusy={isBusy}>{t('administration.officials.giveThis')}</Button>
    </form>
  );
}
