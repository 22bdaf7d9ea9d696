import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button, Form, problemOf, ProblemNotice, Skeleton, TextField, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import { isOwn, OWN_CODE, ownKey, templateName, useTemplates, versionName } from './templates.js';
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
                  <td className="k-words"><Link to={key}>{isOwn(key) ? t('administration.templates.sentBy', { code: key }) : templateName(key, t)}</Link></td>
                  <td className="k-words">{pick(subject)}</td>
                  <td className="k-words">{versionName(version, t)} · {t('administration.templates.count', { count: versions })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {templates.data?.mayPublish ? <NewOwn taken={templates.data.items.map(({ key }) => key)} /> : null}
    </div>
  );
}

/** A template of the installation's own begins with its code; it is there once its first words are published. */
function NewOwn({ taken }: { readonly taken: readonly string[] }) {
  const { t } = useTexts();
  const go = useNavigate();
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const error = !OWN_CODE.test(code) ? t('administration.templates.codeWrong') : taken.includes(ownKey(code)) ? t('administration.templates.codeTaken') : undefined;
  const begin = (): void => {
    setTried(true);
    if (error === undefined) void go(ownKey(code));
  };
  return (
    <Form className="m-sheet a-panel a-form" onSubmit={begin}>
      <h2>{t('administration.templates.addTitle')}</h2>
      <p className="k-lead">{t('administration.templates.addText')}</p>
      <TextField label={t('administration.templates.code')} hint={t('administration.templates.codeHint')} error={isTried ? error : undefined} required maxLength={50} value={code} onChange={({ target }) => setCode(target.value)} />
      <div className="k-acts"><Button type="submit">{t('administration.templates.add')}</Button></div>
    </Form>
  );
}
