import { NavLink } from 'react-router';
import { useTexts } from '@app/ui';
import { Rail } from '../shell/rail.js';

/** The part's own navigation. */
export function AdministrationRail() {
  const { t } = useTexts();
  return (
    <Rail>
      <NavLink to="/administration" end>{t('administration.nav.incidents')}</NavLink>
      <NavLink to="/administration/officials">{t('administration.nav.officials')}</NavLink>
      <NavLink to="/administration/agencies">{t('administration.nav.agencies')}</NavLink>
      <NavLink to="/administration/calendars">{t('administration.nav.calendars')}</NavLink>
      <NavLink to="/administration/templates">{t('administration.nav.templates')}</NavLink>
    </Rail>
  );
}
