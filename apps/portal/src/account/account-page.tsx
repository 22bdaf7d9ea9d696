import { useEffect } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { Button, knowSession, logOut, Skeleton, usePageTitle, useSession, useTexts } from '@app/ui';

/** Who is logged in. */
export default function AccountPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const session = useSession();
  usePageTitle(t('frame.nav.account'));
  useEffect(() => void knowSession(), []);
  if (session.state === 'nobody') return <Navigate to="/account/log-in" replace />;
  return (
    <div className="p-narrow p-gap">
      <h1>{t('frame.nav.account')}</h1>
      {session.state === 'unknown' ? <Skeleton lines={2} /> : (
        <>
          <p>{t('account.loggedInAs', { name: session.account.displayName })}</p>
          <div><Button onClick={() => void logOut().then(() => navigate('/'))}>{t('frame.nav.logOut')}</Button></div>
        </>
      )}
    </div>
  );
}
