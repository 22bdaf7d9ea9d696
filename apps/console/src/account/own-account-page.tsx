import { api, asked, ChangePassword, ContactForm, formatDay, type OwnAccount, ProblemNotice, SessionsList, Skeleton, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { SecondFactor } from './second-factor.js';

/** What an official may see and change of the own account without an administrator. */
export function OwnAccountPage() {
  const { t } = useTexts();
  usePageTitle(t('account.own.title'));
  const loaded = useLoaded('own', () => asked(api.GET('/api/account')));
  return (
    <div className="k-page k-narrow">
      <header><div><h1>{t('account.own.title')}</h1></div></header>
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
      {loaded.state === 'loading' && !loaded.value ? <Skeleton lines={8} /> : null}
      {loaded.value ? (
        <>
          <Data account={loaded.value} />
          <ContactForm account={loaded.value} />
          <ChangePassword account={loaded.value} />
          <SecondFactor isUsed={loaded.value.hasTotp} onChanged={loaded.reload} />
          <SessionsList />
        </>
      ) : null}
    </div>
  );
}

function Data({ account: { fullName, login, createdAt } }: { readonly account: OwnAccount }) {
  const { t } = useTexts();
  const rows = [[t('account.register.fullName'), fullName], [t('account.own.login'), login], [t('account.own.since'), formatDay(createdAt)]] as const;
  return (
    <section className="m-sheet m-box" aria-labelledby="data">
      <h2 id="data">{t('account.own.data')}</h2>
      <dl className="m-answers">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
