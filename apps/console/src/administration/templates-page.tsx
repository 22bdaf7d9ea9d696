import { Link } from 'react-router';
import { problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import { templateName, useTemplates, versionName } from './templates.js';
import './administration.css';

/** Every kind of message people are told something in, with the words in force. */
export function TemplatesPage() {
  const { t, pick } = useTexts();
  const templates = useTemplates();
  usePageTitle(t('administration.templates.title'));
  return (
    <div className="k-page">
      <AdministrationRail />
      <header><div><h1>{t('administration.templates.title')}</h1><p className="k-lead">{t('administration.templates.text')}</p></div></header>
      {templates.isError ? <ProblemNotice problem={problemOf(templates.error)} onRetry={() => void templates.refetch()} /> : null}
      {templates.isPending ? <Skeleton lines={8} /> : null}
      {templates.data ? (
        <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('administration.templates.title')}>
          <table className="k-table">
            <caption className="m-hidden">{t('administration.templates.title')}</caption>
            <thead><tr>{(['when', 'subject', 'version'] as const).map((column) => <th key={column} scope="col">{t(`administration.templates.col.${column}`)}</th>)}</tr></thead>
            <tbody>
              {templates.data.items.map(({ key, subject, version, versions }) => (
                <tr key={key}>
                  <td className="k-words"><Link to={key}>{templateName(key, t)}</Link></td>
                  <td className="k-words">{pick(subject)}</td>
                  <td className="k-words">{versionName(version, t)} · {t('administration.templates.count', { count: versions })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
