import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, Button, type components, formatMoment, need, problemOf, ProblemNotice, useTexts } from '@app/ui';
import { AskFirst } from '../shell/ask-first.js';
import { roleWord } from '../shell/role-word.js';
import type { Sought } from '../shell/sought.js';
import { InvitationNotice } from './new-official.js';
import { RoleForm, RoleHeld, type Role } from './role-form.js';

export type Official = components['schemas']['OfficialDto'];
/** What is felt by somebody at once, and asked about before it is done. */
type Grave = 'take' | 'endSessions' | 'removeTotp' | 'disable';
interface Wanted {
  readonly act: Grave;
  /** Of `take`: the role. */
  readonly role?: Role;
}

/** An official: what they may do, how the account stands, and what can be done about either. */
export function OfficialCard({ official }: { readonly official: Official }) {
  const { t } = useTexts();
  const { id, login, fullName, disabledAt, hasTotp, roles } = official;
  const [isGiving, setGiving] = useState(false);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const acts = useActs(id);
  const ask = (act: Grave, role?: Role) => () => { acts.forget(); setWanted({ act, ...(role && { role }) }); };
  return (
    <li className="m-sheet">
      <div className="a-person"><h2>{fullName}</h2><span className="a-login"><span>{t('administration.officials.loginIs')}</span> <code>{login}</code></span></div>
      <Standing official={official} />
      <ul className="a-roles">
        {roles.map((role) => (
          <li key={`${role.agencyCode}/${role.division}/${role.role}`}>
            <RoleHeld role={role} />
            <Button size="small" look="quiet" aria-label={t('administration.officials.takeRole', { role: roleWord(role.role), name: fullName })} onClick={ask('take', role as Role)}>{t('administration.officials.take')}</Button>
          </li>
        ))}
      </ul>
      {acts.error && !wanted ? <ProblemNotice problem={problemOf(acts.error)} /> : null}
      {acts.invite.data ? <div role="status"><InvitationNotice invitation={acts.invite.data} /></div> : null}
      {acts.grave.isSuccess && acts.grave.variables.act === 'endSessions' ? <p role="status" className="a-done">{t('administration.officials.ended', { name: fullName })}</p> : null}
      {isGiving ? <RoleForm isBusy={acts.give.isPending} onGive={(role) => acts.give.mutate(role, { onSuccess: () => setGiving(false) })} /> : null}
      <div className="k-acts">
        <Button size="small" aria-expanded={isGiving} onClick={() => setGiving(!isGiving)}>{t('administration.officials.give')}</Button>
        <Link className="m-btn small" to={`/absence?official=${id}`} state={{ text: fullName } satisfies Sought} aria-label={t('administration.officials.absencesOf', { name: fullName })}>{t('administration.officials.absences')}</Link>
        <Button size="small" isBusy={acts.invite.isPending} onClick={() => acts.invite.mutate()}>{t('administration.officials.invite')}</Button>
        <Button size="small" onClick={ask('endSessions')}>{t('administration.officials.endSessions')}</Button>
        {hasTotp ? <Button size="small" onClick={ask('removeTotp')}>{t('administration.officials.removeTotp')}</Button> : null}
        {disabledAt ? <Button size="small" isBusy={acts.enable.isPending} onClick={() => acts.enable.mutate()}>{t('administration.officials.enable')}</Button> : <Button size="small" look="danger" onClick={ask('disable')}>{t('administration.officials.disable')}</Button>}
      </div>
      {wanted ? <Question name={fullName} wanted={wanted} acts={acts} onClose={() => setWanted(null)} /> : null}
    </li>
  );
}

/** Open or locked, and what its owner has not done yet. */
function Standing({ official: { disabledAt, createdAt, hasTotp, hasPassword } }: { readonly official: Official }) {
  const { t } = useTexts();
  return (
    <p className="k-lead">
      {disabledAt ? <span className="m-tag">{t('administration.officials.disabled', { at: formatMoment(disabledAt) })}</span> : t('administration.officials.since', { at: formatMoment(createdAt) })}
      {hasPassword ? '' : ` · ${t('administration.officials.noPassword')}`} · {t(hasTotp ? 'administration.officials.totp' : 'administration.officials.noTotp')}
    </p>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly wanted: Wanted;
  readonly acts: ReturnType<typeof useActs>;
  readonly onClose: () => void;
}
function Question({ name, wanted, acts: { grave }, onClose }: QuestionProps) {
  const { t } = useTexts();
  const said = { name, role: wanted.role ? roleWord(wanted.role.role) : '' };
  return (
    <AskFirst title={t(`administration.officials.ask.${wanted.act}`, said)} go={t(`administration.officials.${wanted.act}`)} isBusy={grave.isPending} problem={grave.error ? problemOf(grave.error) : null}
      onGo={() => grave.mutate(wanted, { onSuccess: onClose })} onClose={onClose}>
      {t(`administration.officials.effect.${wanted.act}`, said)}
    </AskFirst>
  );
}

/** Each act ends the official's sessions at once; the list then shows what is true. */
function useActs(id: string) {
  const queries = useQueryClient();
  const path = { id };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['officials'] });
  const doGrave = async ({ act, role }: Wanted): Promise<unknown> => {
    if (act === 'take') return role && need(api.DELETE('/api/admin/officials/{id}/roles', { params: { path, query: role } }));
    if (act === 'endSessions') return need(api.POST('/api/admin/officials/{id}/sessions/end', { params: { path } }));
    if (act === 'removeTotp') return need(api.POST('/api/admin/officials/{id}/totp/remove', { params: { path } }));
    return need(api.POST('/api/admin/officials/{id}/disable', { params: { path } }));
  };
  const grave = useMutation({ mutationFn: doGrave, onSettled });
  const give = useMutation({ mutationFn: (body: Role) => need(api.POST('/api/admin/officials/{id}/roles', { params: { path }, body })), onSettled });
  const enable = useMutation({ mutationFn: () => need(api.POST('/api/admin/officials/{id}/enable', { params: { path } })), onSettled });
  const invite = useMutation({ mutationFn: () => need(api.POST('/api/admin/officials/{id}/invitation', { params: { path } })) });
  return { grave, give, enable, invite, error: give.error ?? enable.error ?? invite.error, forget: grave.reset };
}
