import type { ReadableAnswer } from '@app/contracts';
import { FileLink, formatMoment, useTexts } from '@app/ui';
import type { MyDossier } from './dossier-types.js';

/** The declaration as the office has it. */
export function Declaration({ dossier: { declaration } }: { readonly dossier: MyDossier }) {
  const { t, pick } = useTexts();
  return (
    <section aria-labelledby="d-declared">
      <h2 id="d-declared">{t('dossier.declared')}</h2>
      {declaration.sections === null ? <p>{t('dossier.declared.erased')}</p> : (
        <div className="m-sheet d-declared">
          {declaration.sections.map(({ name, title, answers }) => (
            <details key={name}><summary>{pick(title)}</summary><Answers answers={answers} /></details>
          ))}
          {declaration.entered.map(({ seq, title, at, sections }) => (
            <details key={seq}><summary>{pick(title)} · {formatMoment(at)}</summary>{sections.map(({ name, answers }) => <Answers key={name} answers={answers} />)}</details>
          ))}
        </div>
      )}
    </section>
  );
}

function Answers({ answers }: { readonly answers: readonly ReadableAnswer[] }) {
  const { t, pick } = useTexts();
  return (
    <dl className="d-facts">
      {answers.filter(({ value, rows }) => value !== null || (rows?.length ?? 0) > 0).map(({ field, label, value, rows }) => (
        <div key={field}>
          <dt>{pick(label)}</dt>
          <dd>{value === null ? null : pick(value)}{rows?.map((row, index) => <p key={index}>{t('dossier.row', { number: index + 1 })}: {row.flatMap((one) => (one.value === null ? [] : [`${pick(one.label)}: ${pick(one.value)}`])).join('; ')}</p>)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Files as they were sent, by component. */
export function Files({ dossier: { files } }: { readonly dossier: MyDossier }) {
  const { t, pick } = useTexts();
  const sent = files.filter((component) => component.files.length > 0);
  return (
    <section aria-labelledby="d-files">
      <h2 id="d-files">{t('dossier.files')}</h2>
      {sent.length === 0 ? <p className="p-lead">{t('dossier.files.none')}</p> : (
        <ul className="m-sheet d-list">
          {sent.map(({ code, name, files: those }) => <li key={code}><b>{pick(name)}</b>{those.map((file) => <FileLink key={file.fileId} file={file} />)}</li>)}
        </ul>
      )}
    </section>
  );
}
