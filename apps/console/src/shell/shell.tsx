import { useEffect, useState } from 'react';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { type Account, Button, knowSession, MenuIcon, ProveAgain, Skeleton, SkipLink, useSession, useTexts } from '@app/ui';
import { AccountMenu } from './account-menu.js';
import { Brand } from './brand.js';
import { PARTS } from './part.js';
import { readsTheLog, worksAtADesk } from './part-type.js';
import { Printed } from './printed.js';
import { RailPlace } from './rail.js';
import { SearchBox } from './search-box.js';

/** The frame around every page for staff: header, left rail, page. Who is not logged in is led to the log-in and back. */
export function Shell() {
  const session = useSession();
  const { pathname, search } = useLocation();
  useEffect(() => void knowSession(), []);
  if (session.state === 'unknown') return <div className="k-page"><Skeleton /></div>;
  if (session.state === 'nobody') return <Navigate to={`/log-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return <Frame account={session.account} />;
}

function Frame({ account }: { readonly account: Account }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const [rail, setRail] = useState<HTMLElement | null>(null);
  const [openAt, setOpenAt] = useState<string | null>(null);
  // On a narrow screen the rail lies over the page, until the reader goes somewhere.
  const isOpen = openAt === pathname;
  return (
    <RailPlace.Provider value={rail}>
      <SkipLink />
      <ProveAgain />
      <div className="k-frame">
        <header className="k-header">
          <Button className="k-menu" look="quiet" size="small" aria-expanded={isOpen} aria-label={t('frame.nav.menu')} onClick={() => setOpenAt(isOpen ? null : pathname)}><MenuIcon /></Button>
          <Brand />
          {worksAtADesk(account) ? <SearchBox of="desk" /> : readsTheLog(account) ? <SearchBox of="log" /> : null}
          <AccountMenu account={account} />
        </header>
        <nav className={isOpen ? 'k-rail is-open' : 'k-rail'} aria-label={t('frame.nav.label')}>
          {PARTS.filter((part) => !part.isOwn && part.isFor(account)).map(({ path, title, icon: Icon, badge: Badge }) => (
            <NavLink key={path} to={`/${path}`} className="k-part"><Icon /> {t(title)}{Badge ? <Badge /> : null}</NavLink>
          ))}
          <div className="k-own" ref={setRail} />
        </nav>
        <main id="main" className="k-main" tabIndex={-1}><Printed name={account.displayName} /><Outlet /></main>
      </div>
    </RailPlace.Provider>
  );
}
