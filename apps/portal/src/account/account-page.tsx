import { useEffect } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import { api, asked, Button, ChangePassword, ContactForm, formatDay, knowSession, logOut, type OwnAccount, ProblemNotice, ProveAgain, SessionsList, Skeleton, useLoaded, usePageTitle, useSession, useTexts } from '@app/ui';
import './account.css';

/** One's own account: data, password, sessions, language. */
export default function AccountPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const session = useSession();
  usePageTitle(t('frame.nav.account'));
  useEffect(() => void knowSession(), []);
  // Away first: this page leads whoever is logged out to the log-in.
  const leave = async () => {
    await navigate('/');
    await logOut();
  };
  if (session.state === 'nobody') return <Navigate to="/account/log-in" replace />;
  return (
    <div className="p-narrow p-spread p-gap">
      <h1>{t('frame.nav.account')}</h1>
      {session.state === 'unknown' ? <Skeleton lines={6} /> : (
        <>
          <p>{t('account.loggedInAs', { name: session.account.displayName })}</p>
          <p className="p-acts"><Link className="m-btn" to="/dossiers">{t('frame.nav.dossiers')}</Link> <Link className="m-btn" to="/drafts">{t('account.own.drafts')}</Link> <Button onClick={() => void leave()}>{t('frame.nav.logOut')}</Button></p>
          <Own />
          <ProveAgain />
        </>
      )}
    </div>
  );
}

function Own() {
  const { t } = useTexts();
  const loaded = useLoaded('own', () => asked(api.GET('/api/account')));
  if (loaded.state === 'problem') return <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} />;
  if (!loaded.value) return <Skeleton lines={8} />;
  const account = loaded.value;
  return (
    <div className="p-beside">
      <div className="p-gap">
        <Data account={account} />
        <ContactForm account={account} />
        <ChangePassword account={account} forgotten={<Link to="/account/password">{t('account.forgot.link')}</Link>} />
      </div>
      <SessionsList />
    </div>
  );
}

function Data({ account }: { readonly account: OwnAccount }) {
  const { t } = useTexts();
  const { login, fullName, personalId, organizationCode, representativeName, birthDate, phone, phoneConfirmed, createdAt } = account;
  const rows = [
    [t('account.register.fullName'), fullName], [t('account.own.login'), login], [t('account.register.personalId'), personalId], [t('account.register.birthDate'), birthDate && formatDay(birthDate)],
    [t('account.register.organizationCode'), organizationCode], [t('account.register.representativeName'), representativeName],
    [t('account.register.phone'), phone && `${phone}${phoneConfirmed ? ` (${t('account.own.confirmed')})` : ''}`], [t('account.own.since'), formatDay(createdAt)],
  ].filter(([, value]) => value);
  return (
    <section className="m-sheet m-box" aria-labelledby="data">
      <h2 id="data">{t('account.own.data')}</h2>
      <dl className="m-answers">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
