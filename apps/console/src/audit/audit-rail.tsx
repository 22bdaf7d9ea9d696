import { NavLink } from 'react-router';
import { useTexts } from '@app/ui';
import { Rail } from '../shell/rail.js';

/** The part's own navigation. */
export function AuditRail() {
  const { t } = useTexts();
  return (
    <Rail>
      <NavLink to="/audit" end>{t('audit.nav.figures')}</NavLink>
      <NavLink to="/audit/heat">{t('audit.nav.heat')}</NavLink>
      <NavLink to="/audit/searches">{t('audit.nav.searches')}</NavLink>
      <NavLink to="/audit/log-ins">{t('audit.nav.logIns')}</NavLink>
      <NavLink to="/audit/checks">{t('audit.nav.checks')}</NavLink>
    </Rail>
  );
}
