import { usePageTitle, useTexts } from '@app/ui';
import { LookUpForm } from './look-up-form.js';

export default function LookUpPage() {
  const { t, language } = useTexts();
  usePageTitle(t('catalogue.lookup.title'));
  return (
    <div className="p-narrow p-gap">
      <header>
        <h1>{t('catalogue.lookup.title')}</h1>
        <p className="p-lead">{t('catalogue.lookup.text')}</p>
      </header>
      <LookUpForm />
      <p className="p-lead"><a href={`/tien-do?lang=${language}`}>{t('catalogue.board')}</a></p>
    </div>
  );
}
