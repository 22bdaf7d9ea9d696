import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { LanguageSwitch, Mark, PersonIcon, SkipLink, ThemeSwitch, useTexts } from '@app/ui';

/** Header, page, footer. */
export function Shell() {
  const isLeaving = useNavigation().state !== 'idle';
  return (
    <>
      <SkipLink />
      <Header />
      <div className={isLeaving ? 'p-progress is-on' : 'p-progress'} aria-hidden="true" />
      <main id="main" tabIndex={-1}><Outlet /></main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

function Header() {
  const { t } = useTexts();
  return (
    <header className="p-header">
      <div className="p-bar">
        <Link className="p-brand" to="/"><Mark /> <span>{t('frame.brand')}</span></Link>
        <nav className="p-nav" aria-label={t('frame.nav.label')}>
          <NavLink to="/" end>{t('frame.nav.catalogue')}</NavLink>
          <NavLink to="/dossiers">{t('frame.nav.dossiers')}</NavLink>
          <NavLink to="/look-up">{t('frame.nav.lookup')}</NavLink>
        </nav>
        <div className="p-tools">
          <LanguageSwitch />
          <Link className="p-account" to="/account" aria-label={t('frame.nav.account')}><PersonIcon /> <span>{t('frame.nav.account')}</span></Link>
        </div>
      </div>
    </header>
  );
}

function Footer() {
  const { t, language } = useTexts();
  return (
    <footer className="p-footer">
      <div className="p-bar">
        <p><strong>Motcua</strong> · {t('frame.footer.about')}<br />{t('frame.footer.made')}</p>
        <nav aria-label="Motcua">
          <Link to="/">{t('frame.footer.procedures')}</Link>
          <a href={`/tien-do?lang=${language}`}>{t('frame.footer.board')}</a>
          <a href="/console/">{t('frame.footer.staff')}</a>
          <a href="/api/openapi.json">{t('frame.footer.api')}</a>
        </nav>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
