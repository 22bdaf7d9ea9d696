import { Fragment } from 'react';
import type { ApplicantData } from '@app/contracts';
import { formatDay, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { ActBar } from './act-bar.js';
import { Checklist } from './checklist.js';
import { ColleagueNotes } from './colleague-notes.js';
import type { Dossier } from './dossier-types.js';
import { Entered } from './entered.js';
import { Exemptions } from './exemptions.js';
import { FileList } from './files.js';
import { Notes } from './notes.js';
import { Payments } from './payments.js';
import { ReadableAnswers } from './readable-answers.js';
import { useComponents, useDeclaration, useFiles } from './use-desk.js';

/** What was declared beside what proves it, what this step asks for, and what can be done. */
export function WorkTab({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  const files = useFiles(dossier);
  const components = useComponents(dossier);
  return (
    <>
      <div className="d-two">
        <section aria-label={t('desk.declaration')} tabIndex={0}>
          <Notes dossier={dossier} />
          <Declaration dossier={dossier} />
          <Entered dossier={dossier} />
          <Checklist dossier={dossier} files={components} />
          <Exemptions dossier={dossier} files={components} />
          <Payments dossier={dossier} />
          <ColleagueNotes key={dossier.code} code={dossier.code} />
        </section>
        <section aria-label={t('desk.papers.handedIn')} tabIndex={0}>
          <h2>{t('desk.papers.handedIn')}</h2>
          {files.isPending ? <Skeleton lines={4} /> : null}
          {files.isError ? <ProblemNotice problem={problemOf(files.error)} onRetry={() => void files.refetch()} /> : null}
          {files.data ? <FileList components={files.data.components} /> : null}
        </section>
      </div>
      <ActBar dossier={dossier} components={components} />
    </>
  );
}

function Declaration({ dossier }: { readonly dossier: Dossier }) {
  const { t, pick } = useTexts();
  const declaration = useDeclaration(dossier);
  if (declaration.isPending) return <Skeleton lines={8} />;
  if (declaration.isError) return <ProblemNotice problem={problemOf(declaration.error)} onRetry={() => void declaration.refetch()} />;
  const { title, sections, receiving, receivingAt, post, applicant } = declaration.data;
  if (sections === null) return <p>{t('desk.declaration.erased')}</p>;
  return (
    <>
      <h2>{title ? pick(title) : t('desk.declaration')}</h2>
      {sections.map((section) => (
        <Fragment key={section.name}>
          <h3>{pick(section.title)}</h3>
          <ReadableAnswers answers={section.answers} />
        </Fragment>
      ))}
      {post?.receivedOn ? <p>{t('desk.post', { day: formatDay(post.receivedOn) })}{post.parcel ? ` · ${t('desk.post.parcel', { number: post.parcel })}` : ''}</p> : null}
      {receiving ? <p>{t(`desk.receiving.${receiving.method}`)}{receivingAt ? `: ${receivingAt}` : '.'}</p> : null}
      {applicant ? <Contact applicant={applicant} /> : null}
    </>
  );
}

/** Who filed it and how they are reached: the form asks it of some only. */
function Contact({ applicant: { fullName, organizationCode, phone, email } }: { readonly applicant: ApplicantData }) {
  const { t } = useTexts();
  const said = [organizationCode ? t('desk.contact.taxCode', { code: organizationCode }) : '', phone ?? '', email ?? ''].filter(Boolean);
  if (said.length === 0) return null;
  return <p>{t('desk.contact', { name: fullName ?? '' })}: {said.join(' · ')}</p>;
}
