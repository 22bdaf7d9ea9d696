import { NavLink, Link } from 'react-router';
import { api, asked, useLoaded, useTexts } from '@app/ui';
import { useComeFrom } from './come-from.js';
import './account.css';

/** The two ways in, above the form. */
export function Ways() {
  const { t } = useTexts();
  const { query } = useComeFrom();
  return (
    <nav className="a-ways" aria-label={t('account.way.label')}>
      <NavLink end to={`/account/log-in${query}`}>{t('account.way.password')}</NavLink>
      <NavLink to={`/account/log-in/code${query}`}>{t('account.way.code')}</NavLink>
    </nav>
  );
}

/** What else somebody may need who cannot log in. */
export function OtherWays() {
  const { t } = useTexts();
  const { query, to } = useComeFrom();
  const elsewhere = useLoaded('elsewhere', () => asked(api.GET('/api/auth/oidc')));
  return (
    <aside className="m-sheet p-aside" aria-label={t('account.way.others')}>
      {elsewhere.value?.isThere ? <a className="m-btn" href={`/api/auth/oidc/start?return=${encodeURIComponent(to)}`}>{t('account.way.elsewhere')}</a> : null}
      <Link to={`/account/password${query}`}>{t('account.forgot.link')}</Link>
      <h2>{t('account.logIn.noAccount')}</h2>
      <p>{t('account.logIn.registerText')}</p>
      <Link className="m-btn" to={`/account/register${query}`}>{t('account.register.link')}</Link>
      <p>{t('account.logIn.lookUp')} <Link to="/look-up">{t('frame.nav.lookup')}</Link></p>
    </aside>
  );
}
