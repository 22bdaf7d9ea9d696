import { useNavigate, useSearchParams } from 'react-router';
import { LogInForm, usePageTitle, useTexts } from '@app/ui';
import { EntryPage } from './entry-page.js';

/** Login and password; then back to where the officer wanted to go (`?to=/desk`). */
export default function LogInPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  usePageTitle(t('account.logIn.title'));
  const to = params.get('to') ?? '/';
  return (
    <EntryPage title={t('account.logIn.title')} lead={t('account.logIn.staffText')}>
      {/* Only paths of the console: an address with a host would lead the officer elsewhere. */}
      <LogInForm onLoggedIn={() => void navigate(/^\/(?!\/|\\)/.test(to) ? to : '/', { replace: true })} />
    </EntryPage>
  );
}
