import { useNavigate, useSearchParams } from 'react-router';
import { LogInForm, usePageTitle, useTexts } from '@app/ui';
import { useComeFrom } from './come-from.js';
import { OtherWays, Ways } from './ways.js';

/** Logs in and goes back to where the reader came from (`?to=/dossiers`). */
export default function LogInPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { to } = useComeFrom();
  const [params] = useSearchParams();
  usePageTitle(t('account.logIn.title'));
  return (
    <div className="p-narrow p-spread p-gap">
      <header>
        <h1>{t('account.logIn.title')}</h1>
        <p className="p-lead">{t('account.logIn.citizenText')}</p>
      </header>
      {params.get('failed') === 'elsewhere' ? <section className="m-problem" role="alert"><h2>{t('account.way.elsewhereFailed')}</h2><p>{t('account.way.elsewhereAdvice')}</p></section> : null}
      <div className="p-beside">
        <div className="p-gap">
          <Ways />
          <LogInForm people="CITIZEN" loginHint={t('account.logIn.passwordHint')} onLoggedIn={() => void navigate(to, { replace: true })} />
        </div>
        <OtherWays />
      </div>
    </div>
  );
}
