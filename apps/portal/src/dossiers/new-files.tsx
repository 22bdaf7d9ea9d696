import { useRef, useState } from 'react';
import type { FileView, FilingProcedureView } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import { api, asked as ask, Button, currentLanguage, formatFileSize, ownProblem, type Problem, ProblemNotice, Skeleton, useLoaded, useTexts } from '@app/ui';
import { FileLink } from './declaration.js';
import type { MyDossier } from './dossier-types.js';

/** New files by the component they belong to. */
export type Added = Readonly<Record<string, readonly FileView[]>>;

interface NewFilesProps {
  readonly dossier: MyDossier;
  readonly added: Added;
  readonly onChange: (added: Added) => void;
  /** What the office wrote: papers it names come first. */
  readonly asked: string;
}
/** The papers of this procedure, each beside the file that was sent; those the office named first, the others folded away. */
export function NewFiles({ dossier, added, onChange, asked }: NewFilesProps) {
  const { t, pick } = useTexts();
  const { code } = dossier.procedure;
  const loaded = useLoaded(code, () => ask(api.GET('/api/filing/procedures/{code}', { params: { path: { code }, query: { channel: dossier.channel, agency: dossier.agency.code } } })));
  if (loaded.state === 'problem') return <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} />;
  if (!loaded.value) return <Skeleton lines={2} />;
  const { components, fileLimits } = loaded.value as unknown as FilingProcedureView;
  const papers = components.filter(({ isForm }) => !isForm);
  if (papers.length === 0) return null;
  const isNamed = (name: string) => asked !== '' && lower(asked).includes(lower(name));
  const named = papers.filter(({ name }) => isNamed(name.vi) || isNamed(name.en));
  const others = papers.filter((one) => !named.includes(one));
  const row = ({ code: component, name }: (typeof papers)[number]) => (
    <Component key={component} dossier={dossier} component={component} name={pick(name)} limits={fileLimits} files={added[component] ?? []} onChange={(files) => onChange({ ...added, [component]: files })} />
  );
  return (
    <>
      {named.map(row)}
      <details className="d-more" open={named.length === 0 && asked !== '' ? true : undefined}>
        <summary>{t(named.length === 0 ? 'dossier.newFiles' : 'dossier.newFiles.others')}</summary>
        {others.map(row)}
      </details>
    </>
  );
}

interface ComponentProps {
  readonly dossier: MyDossier;
  readonly component: string;
  readonly name: string;
  readonly limits: FilingProcedureView['fileLimits'];
  readonly files: readonly FileView[];
  readonly onChange: (files: readonly FileView[]) => void;
}
function Component({ dossier, component, name, limits, files, onChange }: ComponentProps) {
  const { t } = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const before = dossier.files.find(({ code }) => code === component)?.files ?? [];
  const id = `d-file-${component}`;
  const add = async (chosen: FileList | null) => {
    if (!chosen) return;
    setSending(true);
    setProblem(null);
    let there = files;
    for (const file of chosen) {
      const answer = await upload(dossier.code, component, file);
      if (!answer.ok) { setProblem(answer.error); break; }
      there = [...there, answer.value];
      onChange(there);
    }
    setSending(false);
  };
  return (
    <div className="d-component">
      <strong>{name}</strong>
      {before.length > 0 ? <p className="d-before">{t('dossier.newFiles.before')} {before.map((file) => <FileLink key={file.fileId} file={file} />)}</p> : null}
      {files.map((file) => (
        <p key={file.fileId} className="d-new"><span>{file.name} ({formatFileSize(file.size, currentLanguage())})</span><Button size="small" look="quiet" onClick={() => onChange(files.filter((one) => one !== file))}>{t('dossier.newFiles.remove')}<span className="m-hidden"> {file.name}</span></Button></p>
      ))}
      <Button size="small" isBusy={isSending} onClick={() => chooser.current?.click()} aria-describedby={`${id}-hint`} aria-label={t('dossier.newFiles.chooseFor', { name })}>{t(files.length > 0 ? 'dossier.newFiles.more' : 'dossier.newFiles.choose')}</Button>
      <input ref={chooser} type="file" hidden multiple aria-label={t('dossier.newFiles.chooseFor', { name })} accept={limits.extensions.map((one) => `.${one}`).join(',')} onChange={(event) => { const input = event.currentTarget; void add(input.files).finally(() => { input.value = ''; }); }} />
      <small id={`${id}-hint`}>{t('dossier.newFiles.hint', { types: limits.extensions.join(', '), size: formatFileSize(limits.bytesOfFile, currentLanguage()) })}{before.length > 0 ? ` ${t('dossier.newFiles.replaces')}` : ''}</small>
      {isSending ? <p role="status">{t('dossier.newFiles.sending')}</p> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </div>
  );
}

/** The typed client speaks JSON; a file goes as a form of its own. */
async function upload(code: string, component: string, file: File): Promise<Result<FileView, Problem>> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(`/api/dossiers/${encodeURIComponent(code)}/files?component=${encodeURIComponent(component)}`, { method: 'POST', body, headers: { 'X-Motcua-Request': '1', 'Accept-Language': currentLanguage() } });
    const answer = (await response.json()) as unknown;
    return response.ok ? ok(answer as FileView) : no(answer as Problem);
  } catch {
    return no(ownProblem('ui.unreachable', 0, ''));
  }
}

const lower = (text: string): string => text.normalize('NFC').toLowerCase();
