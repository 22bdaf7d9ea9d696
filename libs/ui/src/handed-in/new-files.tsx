import type { DefectView, FileLimits, FilesOfComponent, FileView } from '@app/contracts';
import { AddFiles } from '../files/add-files.js';
import { FileLink } from '../files/file-link.js';
import { formatFileSize } from '../format/file-size.js';
import { Button } from '../kit/button.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { Skeleton } from '../kit/small.js';
import { currentLanguage, useTexts } from '../texts/texts.js';
import { useFilingOf } from './use-filing-of.js';

/** New files by the component they belong to. */
export type Added = Readonly<Record<string, readonly FileView[]>>;

interface NewFilesProps {
  /** Of the dossier. */
  readonly code: string;
  /** What is there already. */
  readonly sent: readonly FilesOfComponent[];
  readonly added: Added;
  readonly onChange: (to: (added: Added) => Added) => void;
  /** Papers the office found wanting: they come first. Null where it asked for nothing. */
  readonly asked: readonly DefectView[] | null;
}
/** The papers of this procedure, each beside the file that was sent; those the office named first, the others folded away. */
export function NewFiles({ code, sent, added, onChange, asked }: NewFilesProps) {
  const { t, pick } = useTexts();
  const loaded = useFilingOf(code);
  if (loaded.state === 'problem') return <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} />;
  if (!loaded.value) return <Skeleton lines={2} />;
  const { components, fileLimits } = loaded.value;
  const papers = components.filter(({ isForm }) => !isForm);
  if (papers.length === 0) return null;
  const named = papers.filter((one) => asked?.some(({ component }) => component === one.code));
  const others = papers.filter((one) => !named.includes(one));
  const row = ({ code: component, name }: (typeof papers)[number]) => (
    <Component key={component} code={code} before={sent.find((one) => one.code === component)?.files ?? []} component={component} name={pick(name)} limits={fileLimits} files={added[component] ?? []} onChange={(to) => onChange((before) => ({ ...before, [component]: to(before[component] ?? []) }))} />
  );
  return (
    <>
      {named.map(row)}
      <details className="m-fold" open={named.length === 0 && asked !== null ? true : undefined}>
        <summary>{t(named.length === 0 ? 'filing.handedIn.newFiles' : 'filing.handedIn.newFiles.others')}</summary>
        {others.map(row)}
      </details>
    </>
  );
}

interface ComponentProps {
  readonly code: string;
  readonly before: readonly FileView[];
  readonly component: string;
  readonly name: string;
  readonly limits: FileLimits;
  readonly files: readonly FileView[];
  readonly onChange: (to: (files: readonly FileView[]) => readonly FileView[]) => void;
}
function Component({ code, before, component, name, limits, files, onChange }: ComponentProps) {
  const { t } = useTexts();
  return (
    <div className="m-component">
      <strong>{name}</strong>
      {before.length > 0 ? <p className="m-before">{t('filing.handedIn.newFiles.before')} {before.map((file) => <FileLink key={file.fileId} file={file} />)}</p> : null}
      {files.map((file) => (
        <p key={file.fileId} className="m-new"><span>{file.name} ({formatFileSize(file.size, currentLanguage())})</span><Button size="small" look="quiet" onClick={() => onChange((there) => there.filter((one) => one !== file))}>{t('filing.handedIn.newFiles.remove')}<span className="m-hidden"> {file.name}</span></Button></p>
      ))}
      <AddFiles to={`/api/dossiers/${encodeURIComponent(code)}/files`} component={component} name={name} limits={limits} hasFiles={files.length > 0} onAdded={(file) => onChange((there) => [...there, file])} />
      <small>{t('filing.handedIn.newFiles.hint', { types: limits.extensions.join(', '), size: formatFileSize(limits.bytesOfFile, currentLanguage()) })}{before.length > 0 ? ` ${t('filing.handedIn.newFiles.replaces')}` : ''}</small>
    </div>
  );
}
