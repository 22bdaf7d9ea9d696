import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { type Account, LogInForm, usePageTitle, useTexts } from '@app/ui';
import { PARTS } from '../shell/part.js';
import { EntryPage } from './entry-page.js';

/** Login and password; then back to where the officer wanted to go (`?to=/desk`). Of who was here before, nothing is kept. */
export default function LogInPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  usePageTitle(t('account.logIn.title'));
  const queries = useQueryClient();
  useEffect(() => queries.clear(), [queries]);
  return (
    <EntryPage title={t('account.logIn.title')} lead={t('account.logIn.staffText')}>
      <LogInForm people="OFFICIAL" onLoggedIn={(account) => void navigate(wayOf(account, params.get('to')), { replace: true })} />
    </EntryPage>
  );
}

/** Only paths of the console: an address with a host would lead the officer elsewhere. Nor into a part that is somebody else's. */
function wayOf(account: Account, to: string | null): string {
  if (to === null || !/^\/(?!\/|\\)/.test(to)) return '/';
  const part = PARTS.find(({ path }) => path === to.split(/[/?]/, 2)[1]);
  return part === undefined || part.isFor(account) ? to : '/';
}
