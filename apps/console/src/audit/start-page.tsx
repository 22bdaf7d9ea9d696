import { usePageTitle, useTexts } from '@app/ui';
import { ProcedureList } from '../shell/procedure-list.js';

export function StartPage() {
  const { t } = useTexts();
  usePageTitle(t('audit.title'));
  return (
    <div className="k-page">
      <header>
        <div>
          <h1>{t('audit.title')}</h1>
          <p className="k-lead">{t('audit.text')}</p>
        </div>
      </header>
      <ProcedureList acts={({ code }) => <a className="m-btn small" href={`/procedures/${code}`}>{t('audit.read')}</a>} />
    </div>
  );
}
