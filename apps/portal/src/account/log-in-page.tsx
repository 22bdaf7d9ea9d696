import { useNavigate, useSearchParams } from 'react-router';
import { LogInForm, usePageTitle, useTexts } from '@app/ui';

/** Logs in and goes back to where the reader came from (`?to=/dossiers`). */
export default function LogInPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  usePageTitle(t('account.logIn.title'));
  const to = params.get('to') ?? '/account';
  return (
    <div className="p-narrow p-gap">
      <header>
        <h1>{t('account.logIn.title')}</h1>
        <p className="p-lead">{t('account.logIn.citizenText')}</p>
      </header>
      {/* Only paths of this portal: an address with a host would lead the reader elsewhere. */}
      <LogInForm onLoggedIn={() => void navigate(/^\/(?!\/|\\)/.test(to) ? to : '/account', { replace: true })} />
    </div>
  );
}
