import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, Button, type components, CopyButton, Form, formatMoment, need, problemOf, ProblemNotice, TextField, useTexts } from '@app/ui';
import { RoleForm, RoleHeld, type Role } from './role-form.js';

type Made = components['schemas']['MadeOfficialDto'];
const EMPTY = { login: '', fullName: '', phone: '', email: '' };

/** A new account with its roles. The administrator never knows the password: a link, good once and for a day, lets its owner choose it. */
export function NewOfficial({ onMade }: { readonly onMade: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const { login, fullName, phone, email } = typed;
  const make = useMutation({
    mutationFn: () => need(api.POST('/api/admin/officials', {
      body: { login: login.trim(), fullName: fullName.trim(), roles: [...roles], ...(phone.trim() && { phone: phone.trim() }), ...(email.trim() && { email: email.trim() }) },
    })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['officials'] }),
  });
  if (make.data) return <MadeNotice made={make.data} onClose={onMade} />;
  const input = (name: keyof typeof EMPTY) => ({ value: typed[name], onChange: ({ target }: { readonly target: HTMLInputElement }) => setTyped({ ...typed, [name]: target.value }) });
  return (
    <section className="m-sheet a-panel" aria-label={t('administration.officials.new')}>
      <h2>{t('administration.officials.new')}</h2>
      <div className="a-form">
        <Form id="new-official" className="a-pair" onSubmit={() => make.mutate()}>
          <TextField label={t('administration.officials.fullName')} required maxLength={100} autoComplete="off" {...input('fullName')} />
          <TextField label={t('administration.officials.login')} hint={t('administration.officials.loginHint')} required pattern="[a-z0-9][a-z0-9._\-]{2,49}" autoComplete="off" {...input('login')} />
          <TextField label={t('administration.officials.phone')} type="tel" autoComplete="off" {...input('phone')} />
          <TextField label={t('administration.officials.email')} type="email" autoComplete="off" {...input('email')} />
        </Form>
        <h3>{t('administration.officials.roles')}</h3>
        {roles.length === 0 ? <p className="k-lead">{t('administration.officials.noRoles')}</p> : null}
        <ul className="a-roles">
          {roles.map((role) => (
            <li key={`${role.agencyCode}/${role.division}/${role.role}`}>
              <RoleHeld role={role} />
              <Button size="small" look="quiet" onClick={() => setRoles(roles.filter((one) => one !== role))}>{t('administration.officials.take')}</Button>
            </li>
          ))}
        </ul>
        <RoleForm isBusy={false} onGive={(role) => setRoles([...roles.filter((one) => JSON.stringify(one) !== JSON.stringify(role)), role])} />
        {make.error ? <ProblemNotice problem={problemOf(make.error)} /> : null}
        <div className="k-acts"><Button look="go" type="submit" form="new-official" isBusy={make.isPending}>{t('administration.officials.make')}</Button></div>
      </div>
    </section>
  );
}

function MadeNotice({ made: { official, invitation }, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const { t } = useTexts();
  return (
    <section className="m-sheet a-panel" role="status" aria-label={t('administration.officials.made', { name: official.fullName })}>
      <h2>{t('administration.officials.made', { name: official.fullName })}</h2>
      <InvitationNotice invitation={invitation} />
      <div className="k-acts"><Button onClick={onClose}>{t('administration.officials.handedOver')}</Button></div>
    </section>
  );
}

/** Behind `#`, so that no server on the way writes it down. */
export function InvitationNotice({ invitation: { token, expiresAt } }: { readonly invitation: Made['invitation'] }) {
  const { t } = useTexts();
  const link = `${window.location.origin}/console/choose-password#${token}`;
  return <><p>{t('administration.officials.link', { at: formatMoment(expiresAt) })} <code className="a-link">{link}</code></p><div className="k-acts"><CopyButton text={link} /></div></>;
}
