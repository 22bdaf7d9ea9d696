import { usePageTitle, useTexts } from '@app/ui';
import { ProcedureList } from '../shell/procedure-list.js';

export function StartPage() {
  const { t } = useTexts();
  usePageTitle(t('designer.title'));
  return (
    <div className="k-page">
      <header>
        <div>
          <h1>{t('designer.title')}</h1>
          <p className="k-lead">{t('designer.text')}</p>
        </div>
      </header>
      <ProcedureList acts={({ code }) => (
        <>
          <a className="m-btn small" href={`/procedures/${code}`}>{t('designer.read')}</a>
          <a className="m-btn small" href={`/api/procedures/${code}/process.bpmn`} download={`${code}.bpmn`}>{t('designer.download')}</a>
        </>
      )} />
    </div>
  );
}
