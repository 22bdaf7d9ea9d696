import { Menu } from '@mantine/core';
import { Link, useLocation, useNavigate } from 'react-router';
import { type Account, isDemo, LanguageSwitch, logOut, ThemeSwitch, useTexts } from '@app/ui';
import { PARTS } from './part.js';
import { roleWord } from './role-word.js';
import { usePlaceNames } from './use-place-names.js';

export function AccountMenu({ account }: { readonly account: Account }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const leave = (to: string) => void logOut().then(() => navigate(to, { replace: true }));
  return (
    <div className="k-tools">
      <span className="k-language"><LanguageSwitch /></span>
      <Menu position="bottom-end" width={300} withinPortal={false}>
        <Menu.Target>
          <button type="button" className="k-me" aria-label={t('frame.account.menu', { name: account.displayName })}>
            <span className="k-initial" aria-hidden="true" data-initial={initialOf(account.displayName)} />
            <span className="k-name">{account.displayName}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{account.displayName}</Menu.Label>
          <Roles roles={account.roles} />
          <Menu.Divider />
          <div className="k-theme k-language-inside"><span>{t('frame.language')}</span> <LanguageSwitch /></div>
          <div className="k-theme"><span>{t('frame.theme.label')}</span> <ThemeSwitch /></div>
          <Menu.Divider />
          {PARTS.filter((part) => part.isOwn && part.isFor(account)).map(({ path, title }) => <Menu.Item key={path} component={Link} to={`/${path}`}>{t(title)}</Menu.Item>)}
          {isDemo() ? <Menu.Item onClick={() => leave(`/log-in?to=${encodeURIComponent(pathname + search)}`)}>{t('frame.nav.another')}</Menu.Item> : null}
          <Menu.Item onClick={() => leave('/log-in')}>{t('frame.nav.logOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** What one is here, and where. */
function Roles({ roles }: Pick<Account, 'roles'>) {
  const places = usePlaceNames();
  return (
    <ul className="k-roles">
      {roles.map(({ agencyCode, division, role, onBehalfOf }) => (
        <li key={`${agencyCode} ${division} ${role} ${onBehalfOf ?? ''}`}><strong>{roleWord(role)}</strong><br />{places.both(agencyCode, division)}</li>
      ))}
    </ul>
  );
}

/** The given name stands last in Vietnamese. */
const initialOf = (name: string): string => name.trim().split(/\s+/).at(-1)?.charAt(0).toUpperCase() ?? '?';
