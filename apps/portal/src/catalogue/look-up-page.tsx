import { Link } from 'react-router';
import { usePageTitle, useTexts } from '@app/ui';
import { LookUpForm } from './look-up-form.js';

export default function LookUpPage() {
  const { t, language } = useTexts();
  usePageTitle(t('catalogue.lookup.title'));
  return (
    <div className="p-narrow p-spread p-gap">
      <header>
        <h1>{t('catalogue.lookup.title')}</h1>
        <p className="p-lead">{t('catalogue.lookup.text')}</p>
      </header>
      <div className="p-beside">
        <LookUpForm />
        <aside className="m-sheet p-aside" aria-labelledby="where">
          <h2 id="where">{t('catalogue.lookup.where')}</h2>
          <ul>
            <li>{t('catalogue.lookup.onSlip')}</li>
            <li>{t('catalogue.lookup.onSent')}</li>
          </ul>
          <p>{t('catalogue.lookup.filedOnline')} <Link to="/dossiers">{t('frame.nav.dossiers')}</Link></p>
          <p><a href={`/tien-do?lang=${language}`}>{t('catalogue.board')}</a></p>
        </aside>
      </div>
    </div>
  );
}
