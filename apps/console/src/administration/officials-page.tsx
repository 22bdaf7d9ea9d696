import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { api, Button, type components, EmptyState, formatMoment, need, Pager, problemOf, ProblemNotice, Skeleton, TextField, usePageTitle, useTexts } from '@app/ui';
import { roleWord } from '../shell/role-word.js';
import { type Sought, soughtIn } from '../shell/sought.js';
import { AdministrationRail } from './administration-rail.js';
import './administration.css';
import { InvitationNotice, NewOfficial } from './new-official.js';
import { RoleForm, RoleHeld, type Role } from './role-form.js';

type Official = components['schemas']['OfficialDto'];

/** Officials of the agencies one administers: what they may do, and whether their accounts are open. */
export function OfficialsPage() {
  const { t } = useTexts();
  const [{ text, after }, show] = useSoughtPage();
  const officials = useQuery({ queryKey: ['officials', text, after], queryFn: () => need(api.POST('/api/admin/officials/search', { body: { text, after } })) });
  const [isMaking, setMaking] = useState(false);
  usePageTitle(t('administration.officials.title'));
  return (
    <div className="k-page">
      <AdministrationRail />
      <header><div><h1>{t('administration.officials.title')}</h1><p className="k-lead">{t('administration.officials.text')}</p></div><Button aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>{t('administration.officials.new')}</Button></header>
      {isMaking ? <NewOfficial onMade={() => setMaking(false)} /> : null}
      <form role="search" aria-label={t('administration.officials.search')} className="a-search" onSubmit={(event) => { event.preventDefault(); show({ text: String(new FormData(event.currentTarget).get('text') ?? ''), after: '' }); }}>
        <TextField label={t('administration.officials.search')} name="text" key={text} defaultValue={text} isFilter />
        <Button type="submit">{t('administration.officials.find')}</Button>
      </form>
      {officials.isError ? <ProblemNotice problem={problemOf(officials.error)} onRetry={() => void officials.refetch()} /> : null}
      {officials.isPending ? <Skeleton lines={8} /> : null}
      {officials.data?.items.length === 0 ? <EmptyState title={t('administration.officials.none')} /> : null}
      <ul className="a-officials">{officials.data?.items.map((official) => <OfficialCard key={official.id} official={official} />)}</ul>
      {officials.data && (officials.data.next || after) ? (
        <Pager summary={t('administration.officials.count', { count: officials.data.items.length })} onFirst={after ? () => show({ text, after: '' }) : undefined}
          onNext={officials.data.next ? () => show({ text, after: officials.data.next ?? '' }) : undefined} />
      ) : null}
    </div>
  );
}

interface SoughtPage extends Sought {
  /** Login of the last one on the page before. */
  readonly after: string;
}
/** Which officials are looked at stands in the state of the history, as in the search of the desk: names of people are in no address. */
function useSoughtPage(): readonly [SoughtPage, (page: SoughtPage) => void] {
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const after = typeof state === 'object' && state !== null && 'after' in state && typeof state.after === 'string' ? state.after : '';
  return [{ text: soughtIn(state) ?? '', after }, (page) => void navigate('.', { state: page })];
}

function OfficialCard({ official }: { readonly official: Official }) {
  const { t } = useTexts();
  const { id, login, fullName, disabledAt, hasTotp, roles, createdAt } = official;
  const [isGiving, setGiving] = useState(false);
  const acts = useActs(id);
  return (
    <li className="m-sheet">
      <div className="a-person"><h2>{fullName}</h2><span className="a-login"><span>{t('administration.officials.loginIs')}</span> <code>{login}</code></span></div>
      <p className="k-lead">{disabledAt ? t('administration.officials.disabled', { at: formatMoment(disabledAt) }) : t('administration.officials.since', { at: formatMoment(createdAt) })}{hasTotp ? ` · ${t('administration.officials.totp')}` : ''}</p>
      <ul className="a-roles">
        {roles.map((role) => (
          <li key={`${role.agencyCode}/${role.division}/${role.role}`}>
            <RoleHeld role={role} />
            <Button size="small" look="quiet" aria-label={t('administration.officials.takeRole', { role: roleWord(role.role), name: fullName })} isBusy={acts.take.isPending} onClick={() => acts.take.mutate(role as Role)}>{t('administration.officials.take')}</Button>
          </li>
        ))}
      </ul>
      {acts.error ? <ProblemNotice problem={problemOf(acts.error)} /> : null}
      {acts.invite.data ? <div role="status"><InvitationNotice invitation={acts.invite.data} /></div> : null}
      {acts.end.isSuccess ? <p role="status" className="a-done">{t('administration.officials.ended', { name: fullName })}</p> : null}
      {isGiving ? <RoleForm isBusy={acts.give.isPending} onGive={(role) => acts.give.mutate(role, { onSuccess: () => setGiving(false) })} /> : null}
      <div className="k-acts">
        <Button size="small" aria-expanded={isGiving} onClick={() => setGiving(!isGiving)}>{t('administration.officials.give')}</Button>
        <Link className="m-btn small" to={`/absence?official=${id}`} state={{ text: fullName } satisfies Sought} aria-label={t('administration.officials.absencesOf', { name: fullName })}>{t('administration.officials.absences')}</Link>
        <Button size="small" isBusy={acts.invite.isPending} onClick={() => acts.invite.mutate()}>{t('administration.officials.invite')}</Button>
        <Button size="small" isBusy={acts.end.isPending} onClick={() => acts.end.mutate()}>{t('administration.officials.endSessions')}</Button>
        {hasTotp ? <Button size="small" isBusy={acts.removeTotp.isPending} onClick={() => acts.removeTotp.mutate()}>{t('administration.officials.removeTotp')}</Button> : null}
        <Button size="small" look={disabledAt ? 'plain' : 'danger'} isBusy={acts.shut.isPending} onClick={() => acts.shut.mutate(disabledAt ? 'enable' : 'disable')}>{t(disabledAt ? 'administration.officials.enable' : 'administration.officials.disable')}</Button>
      </div>
    </li>
  );
}

/** Each act ends the official's sessions at once; the list then shows what is true. */
function useActs(id: string) {
  const queries = useQueryClient();
  const path = { id };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['officials'] });
  const give = useMutation({ mutationFn: (body: Role) => need(api.POST('/api/admin/officials/{id}/roles', { params: { path }, body })), onSettled });
  const take = useMutation({ mutationFn: (query: Role) => need(api.DELETE('/api/admin/officials/{id}/roles', { params: { path, query } })), onSettled });
  const shut = useMutation({ mutationFn: (how: 'disable' | 'enable') => need(api.POST(`/api/admin/officials/{id}/${how}`, { params: { path } })), onSettled });
  const invite = useMutation({ mutationFn: () => need(api.POST('/api/admin/officials/{id}/invitation', { params: { path } })) });
  const end = useMutation({ mutationFn: () => need(api.POST('/api/admin/officials/{id}/sessions/end', { params: { path } })) });
  const removeTotp = useMutation({ mutationFn: () => need(api.POST('/api/admin/officials/{id}/totp/remove', { params: { path } })), onSettled });
  return { give, take, shut, invite, end, removeTotp, error: give.error ?? take.error ?? shut.error ?? invite.error ?? end.error ?? removeTotp.error };
}
