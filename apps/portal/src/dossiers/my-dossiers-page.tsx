import { useEffect } from 'react';
import { Link } from 'react-router';
import { EmptyState, knowSession, Skeleton, usePageTitle, useSession, useTexts } from '@app/ui';

/** The dossiers of who is logged in; who is not is led to the log-in, or to the look-up by codes. */
export default function MyDossiersPage() {
  const { t } = useTexts();
  const session = useSession();
  usePageTitle(t('dossier.title'));
  useEffect(() => void knowSession(), []);
  return (
    <div className="p-narrow p-gap">
      <h1>{t('dossier.title')}</h1>
      {session.state === 'unknown' ? <Skeleton /> : (
        <EmptyState
          title={session.state === 'nobody' ? t('dossier.needLogIn') : t('dossier.none')}
          action={<span className="p-acts">{session.state === 'nobody' ? <Link className="m-btn go" to="/account/log-in?to=/dossiers">{t('frame.nav.logIn')}</Link> : null}<Link className="m-btn" to="/look-up">{t('frame.nav.lookup')}</Link></span>}
        >
          {t('dossier.orLookup')}
        </EmptyState>
      )}
    </div>
  );
}
