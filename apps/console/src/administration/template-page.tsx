import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, Button, formatMoment, need, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import { LeaveWords, TemplateEditor } from './template-editor.js';
import { isOwn, type Template, templateName, type TemplateVersion, useTemplates, versionName } from './templates.js';
import './administration.css';

/** One kind of message: the words of each version, a reading with sample values, and a new version. */
export function TemplatePage() {
  const { t } = useTexts();
  const { key = '' } = useParams();
  const template = useQuery({ queryKey: ['templates', key], queryFn: () => need(api.GET('/api/admin/templates/{key}', { params: { path: { key } } })) });
  const mayPublish = useTemplates().data?.mayPublish ?? false;
  usePageTitle(templateName(key, t));
  return (
    <div className="k-page a-wide">
      <AdministrationRail />
      <header><div><p className="k-lead"><Link to="/administration/templates">← {t('administration.templates.title')}</Link></p><h1>{isOwn(key) ? t('administration.templates.sentBy', { code: key }) : templateName(key, t)}</h1></div></header>
      {template.isError ? <ProblemNotice problem={problemOf(template.error)} onRetry={() => void template.refetch()} /> : null}
      {template.isPending ? <Skeleton lines={8} /> : null}
      {template.data ? <Versions key={template.data.versions[0]?.version} template={template.data} mayPublish={mayPublish} /> : null}
    </div>
  );
}

function Versions({ template, mayPublish }: { readonly template: Template; readonly mayPublish: boolean }) {
  const { versions } = template;
  if (versions.length === 0) return <TemplateEditor template={template} shown={unwritten(template)} mayPublish={mayPublish} />;
  return <Written {...{ template, mayPublish }} />;
}

/** Of a kind nobody has worded: every language and channel, empty. */
const unwritten = ({ needed }: Template): TemplateVersion => ({
  version: 0, state: 'COMING', validFrom: '', publishedAt: null, by: null, note: null, words: needed.map(({ language, channel }) => ({ language, channel, subject: '', body: '' })),
});

function Written({ template, mayPublish }: { readonly template: Template; readonly mayPublish: boolean }) {
  const { t } = useTexts();
  const { versions } = template;
  const inForce = versions.find(({ state }) => state === 'IN_FORCE') ?? versions[0];
  const [chosen, setChosen] = useState(inForce?.version ?? 0);
  const shown = versions.find(({ version }) => version === chosen) ?? inForce;
  const [isChanged, setChanged] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const choose = (version: number): void => {
    setChosen(version);
    setChanged(false);
    setWanted(null);
  };
  return (
    <div className="a-split is-narrow-first">
      <section className="m-sheet a-panel" aria-label={t('administration.templates.versions')}>
        <h2>{t('administration.templates.versions')}</h2>
        <ol className="a-versions">
          {versions.map((version) => (
            <li key={version.version}>
              <Button look="quiet" size="small" aria-pressed={version.version === shown?.version} onClick={() => (isChanged && version.version !== shown?.version ? setWanted(version.version) : choose(version.version))}>{versionName(version.version, t)}</Button>{' '}
              <span className={version.state === 'IN_FORCE' ? 'm-tag lotus' : 'm-tag'}>{t(`administration.templates.state.${version.state}`)}</span>
              <p className="k-lead">
                {version.publishedAt === null ? t('administration.templates.fromBeginning') : t('administration.templates.since', { at: formatMoment(version.validFrom) })}
                {version.by ? ` · ${version.by}` : ''}{version.note ? ` · ${version.note}` : ''}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {shown ? <TemplateEditor key={shown.version} template={template} shown={shown} mayPublish={mayPublish} onChanged={setChanged} /> : null}
      {wanted === null ? null : <LeaveWords onGo={() => choose(wanted)} onStay={() => setWanted(null)} />}
    </div>
  );
}
