import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { Link, type Location, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { LanguageSwitch, Mark, PersonIcon, Skeleton, SkipLink, ThemeSwitch, useTexts } from '@app/ui';
import { Keys } from './keys.js';

/** Header, page, footer. */
export function Shell() {
  const isLeaving = useNavigation().state !== 'idle';
  useFocusOnArrival();
  return (
    <Around>
      <div className={isLeaving ? 'p-progress is-on' : 'p-progress'} aria-hidden="true" />
      <main id="main" tabIndex={-1} aria-busy={isLeaving || undefined}><Outlet /></main>
      <Keys />
      <ScrollRestoration getKey={placeOf} />
    </Around>
  );
}

/** The same while the first page is still on its way: nothing jumps when it comes. */
export function ShellAwaiting() {
  return <Around><main id="main" tabIndex={-1}><div className="p-narrow"><Skeleton lines={8} /></div></main></Around>;
}

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Header />
      <Offline />
      {children}
      <Footer />
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

/** Where one was on a page that was opened by its address belongs to that address: the router calls all of those by one name, and the next would open in its middle. */
const placeOf = ({ key, pathname, search }: Location): string => (key === 'default' ? pathname + search : key);

/** A telephone loses its network: said at once on every page, and what is there can still be read. */
function Offline() {
  const { t } = useTexts();
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine);
  return <div className="p-network" role="status">{isOnline ? null : <p className="p-offline">{t('frame.offline')}</p>}</div>;
}

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Another page begins where its content does, also for who goes by keyboard or listens: what was pressed is gone or behind them. */
function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const main = document.getElementById('main');
    // A page that puts the focus somewhere itself knows better.
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  }, [pathname]);
}
