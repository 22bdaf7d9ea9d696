import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { declarationForms, type FormDefinition, type FormField, type ProcedureRecord } from '@app/contracts';
import { api, asked, BackIcon, Button, ProblemNotice, Skeleton, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { BlankFormLink } from './blank-form-link.js';
import { withAgency } from './with-agency.js';
import './procedure.css';

/** What will be asked, before anything is begun: to read, to prepare, and to print as a blank form. */
export default function FormPreviewPage() {
  const { t, pick } = useTexts();
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const loaded = useLoaded(code, () => asked(api.GET('/api/procedures/{code}', { params: { path: { code } } })));
  usePageTitle(loaded.state === 'there' ? `${t('catalogue.preview')}: ${pick(loaded.value.record.name)}` : t('catalogue.preview'));
  return (
    <div className="p-narrow p-gap r-blank">
      <Link className="r-back" to={withAgency(`/procedures/${code}`, params)}><BackIcon /> {t('catalogue.preview.back')}</Link>
      {loaded.state === 'there' ? null : <h1 className="m-hidden">{t('catalogue.preview')}</h1>}
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
      {loaded.state === 'loading' ? <Skeleton lines={10} /> : null}
      {loaded.state === 'there' ? <Forms record={loaded.value.record} forms={loaded.value.forms} /> : null}
    </div>
  );
}

function Forms({ record, forms }: { readonly record: ProcedureRecord; readonly forms: readonly FormDefinition[] }) {
  const { t, pick } = useTexts();
  const [params] = useSearchParams();
  const toDeclare = declarationForms(record, forms);
  return (
    <>
      <header>
        <p className="p-lead">{pick(record.name)}</p>
        <h1>{t('catalogue.preview')}</h1>
        <p className="p-lead">{t('catalogue.preview.text')}</p>
        <span className="p-acts r-noprint"><Link className="m-btn go" to={withAgency(`/file/${record.code}`, params)}>{t('catalogue.file')}</Link><Button onClick={() => window.print()}>{t('catalogue.preview.print')}</Button></span>
      </header>
      {forms.map((form) => <Form key={form.key} form={form}>{toDeclare.includes(form) ? <BlankFormLink code={record.code} formKey={form.key} title={form.title} look="m-btn" /> : null}</Form>)}
    </>
  );
}

function Form({ form, children }: { readonly form: FormDefinition; readonly children: ReactNode }) {
  const { t, pick } = useTexts();
  return (
    <section className="r-section">
      <h2>{pick(form.title)}</h2>
      {form.legalForm ? <p className="p-lead">{t('catalogue.preview.legal', { form: form.legalForm })}</p> : null}
      {children ? <span className="p-acts r-noprint">{children}</span> : null}
      {form.sections.map(({ name, title, fields, visibleWhen }) => (
        <div key={name} className="m-sheet r-fields">
          <h3>{pick(title)} {visibleWhen ? <small>({t('catalogue.component.case')})</small> : null}</h3>
          <ul>{fields.map((field) => <Asked key={field.name} field={field} />)}</ul>
        </div>
      ))}
    </section>
  );
}

function Asked({ field }: { readonly field: FormField }) {
  const { t, pick } = useTexts();
  const { label, required, requiredWhen, visibleWhen, hint, options, columns } = field;
  const word = required && !visibleWhen ? 'catalogue.component.required' : requiredWhen || visibleWhen ? 'catalogue.component.case' : null;
  return (
    <li>
      <span>{pick(label)} {word === null ? null : <small>({t(word).toLowerCase()})</small>}</span>
      {hint ? <small>{pick(hint)}</small> : null}
      {options ? <small className="r-options">{options.map((option) => <span key={option.value}>☐ {pick(option.label)}</span>)}</small> : null}
      {columns ? <small>{columns.map((column) => pick(column.label)).join(' · ')}</small> : null}
      {options || columns ? null : <i aria-hidden="true" />}
    </li>
  );
}
