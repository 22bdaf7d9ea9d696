import { useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ProcedureRecord } from '@app/contracts';
import { api, asked, BackIcon, type components, formatDay, ProblemNotice, Skeleton, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { Glance } from './glance.js';
import { Fees, Legal } from './record-law.js';
import { Components, Methods } from './record-papers.js';
import { type Section, sectionsOf } from './record-sections.js';
import { Way } from './way.js';
import { withAgency } from './with-agency.js';
import './procedure.css';

type Procedure = components['schemas']['ProcedureView'];

/** One procedure: what matters at a glance, the way a dossier goes, then the national record in the order of its headings. */
export default function ProcedurePage() {
  const { t, pick } = useTexts();
  const { code = '' } = useParams();
  const loaded = useLoaded(code, () => asked(api.GET('/api/procedures/{code}', { params: { path: { code } } })));
  usePageTitle(loaded.state === 'there' ? pick(loaded.value.record.name) : `${t('catalogue.code')} ${code}`);
  return (
    <div className="p-wide r-page">
      <Link className="r-back" to="/"><BackIcon /> {t('catalogue.back')}</Link>
      {loaded.state === 'there' ? null : <h1 className="m-hidden">{t('catalogue.code')} {code}</h1>}
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
      {loaded.state === 'loading' ? <Skeleton lines={10} /> : null}
      {loaded.state === 'there' ? <Record procedure={loaded.value} /> : null}
    </div>
  );
}

function Record({ procedure }: { readonly procedure: Procedure }) {
  const { t, pick } = useTexts();
  const [params] = useSearchParams();
  const { record } = procedure;
  const sections = sectionsOf(record, t);
  // The browser looked for the named section before there was one.
  // Newer browsers give a promise back, which no effect may.
  useEffect(() => void document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <>
      <header className="r-head">
        <p className="p-lead">{pick(record.field.name)} · <span className="m-code">{record.code}</span></p>
        <h1>{pick(record.name)}</h1>
        <p className="r-tags"><span className={record.onlineService === 'NONE' ? 'm-tag' : 'm-tag lotus'}>{t(`frame.online.${record.onlineService}`)}</span> <span className="m-tag">{t(`frame.level.${record.level}`)}</span></p>
        <p className="p-acts">
          {record.onlineService === 'NONE' ? <span className="p-lead">{t('catalogue.fileOffline')}</span> : <Link className="m-btn go" to={withAgency(`/file/${record.code}`, params)}>{t('catalogue.file')}</Link>}
          {procedure.forms.length > 0 ? <Link className="m-btn" to={withAgency(`/procedures/${record.code}/forms`, params)}>{t('catalogue.preview')}</Link> : null}
        </p>
      </header>
      <Glance record={record} />
      <div className="r-columns">
        <Contents sections={sections} />
        <div className="r-body">
          {sections.map((section) => <RecordSection key={section.id} section={section} record={record} />)}
          <Way steps={procedure.steps} />
          <Origin procedure={procedure} record={record} />
        </div>
      </div>
    </>
  );
}

function Contents({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTexts();
  return (
    <nav className="r-contents" aria-label={t('catalogue.contents')}>
      <h2>{t('catalogue.contents')}</h2>
      <ul>
        {sections.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}
        <li><a href="#way">{t('catalogue.way')}</a></li>
      </ul>
    </nav>
  );
}

function RecordSection({ section: { id, title, content }, record }: { readonly section: Section; readonly record: ProcedureRecord }) {
  return (
    <section id={id} className="r-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {contentOf(content, record)}
    </section>
  );
}

function contentOf(content: Section['content'], record: ProcedureRecord) {
  if (typeof content !== 'string') return content;
  if (content === 'methods') return <Methods record={record} />;
  if (content === 'components') return <Components record={record} />;
  return content === 'fees' ? <Fees record={record} /> : <Legal record={record} />;
}

/** Which version this is, and what in it nobody has checked yet. */
function Origin({ procedure: { versionNumber, publishedAt, code }, record: { unverified } }: { readonly procedure: Procedure; readonly record: ProcedureRecord }) {
  const { t } = useTexts();
  return (
    <footer className="r-origin">
      <p>{t('catalogue.version', { number: versionNumber, day: formatDay(publishedAt) })} · <a href={`/api/procedures/${code}/process.bpmn`} download={`${code}.bpmn`}>{t('catalogue.process')}</a></p>
      {unverified.length > 0 ? <details><summary>{t('catalogue.unverified')} ({unverified.length})</summary><ul>{unverified.map((one) => <li key={one}>{one}</li>)}</ul></details> : null}
    </footer>
  );
}
