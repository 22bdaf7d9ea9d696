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
    <>
      {elsewhere.value?.isThere ? <p><a className="m-btn" href={`/api/auth/oidc/start?return=${encodeURIComponent(to)}`}>{t('account.way.elsewhere')}</a></p> : null}
      <p className="a-other"><Link to={`/account/password${query}`}>{t('account.forgot.link')}</Link> <span>{t('account.logIn.noAccount')} <Link to={`/account/register${query}`}>{t('account.register.link')}</Link></span></p>
    </>
  );
}
