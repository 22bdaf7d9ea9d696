import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { EmptyState, knowSession, Skeleton, useSession, useTexts } from '@app/ui';

interface LoggedInProps {
  readonly children: ReactNode;
  /** Of a page whose own heading comes with what it shows. */
  readonly heading?: ReactNode;
}
/** What is for who is logged in only; who is not is led to the log-in and back, or to the look-up by codes. */
export function LoggedIn({ children, heading = null }: LoggedInProps) {
  const { t } = useTexts();
  const { pathname, search } = useLocation();
  const session = useSession();
  useEffect(() => void knowSession(), []);
  if (session.state === 'unknown') return <>{heading}<Skeleton /></>;
  if (session.state === 'there') return <>{children}</>;
  const to = encodeURIComponent(pathname + search);
  return (
    <>
      {heading}
      <EmptyState
        title={t('dossier.needLogIn')}
        action={<span className="d-acts"><Link className="m-btn go" to={`/account/log-in?to=${to}`}>{t('frame.nav.logIn')}</Link><Link className="m-btn" to="/look-up">{t('frame.nav.lookup')}</Link></span>}
      >
        {t('dossier.orLookup')}
      </EmptyState>
    </>
  );
}
