import { type ChangeEvent, useRef, useState } from 'react';
import type { FileLimits, FilingComponent, PaperHandedOver } from '@app/contracts';
import { Button, classes, ProblemNotice, TextField, useForm, useTexts } from '@app/ui';
import { AttachedFile } from './attached-file.js';
import { megabytes } from './start-page.js';
import { upload } from './upload.js';
import type { HeldDraft } from './use-draft.js';
import type { Problem } from '@app/ui';

interface PaperProps {
  readonly held: HeldDraft;
  readonly component: FilingComponent;
  readonly limits: FileLimits;
  readonly isAsked: boolean;
}
/** One paper: its files, and the ways to add one. */
export function Paper({ held, component, limits, isAsked }: PaperProps) {
  const { t, pick } = useTexts();
  const { errors } = useForm();
  const { code, name, note } = component;
  const id = `papers.${code}`;
  const files = held.draft.files.filter((file) => file.component === code);
  const error = files.length > 0 ? undefined : errors.get(id);
  const said = held.edit.papers.find((paper) => paper.code === code);
  return (
    <section className={classes('m-sheet f-box m-field f-paper', error && 'has-error')} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{pick(name)} {isAsked ? null : <span className="must">({t('frame.optional')})</span>}</h2>
      {note ? <p className="hint">{pick(note)}</p> : null}
      {files.map((file) => <AttachedFile key={file.fileId} file={file} onGone={() => void held.refresh()} />)}
      <AddFile id={id} held={held} component={code} limits={limits} hasFiles={files.length > 0} name={pick(name)} />
      {isAsked && note && files.length === 0 ? <WhyNot id={`${id}.why`} said={said} onSay={(missingBecause) => held.change({ papers: withPaper(held.edit.papers, code, missingBecause) })} /> : null}
      {error ? <div className="error">{error}</div> : null}
    </section>
  );
}

function AddFile({ id, held, component, limits, hasFiles, name }: { readonly id: string; readonly held: HeldDraft; readonly component: string; readonly limits: FileLimits; readonly hasFiles: boolean; readonly name: string }) {
  const { t } = useTexts();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const sending = useSending(held, component, limits);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const list = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = ''; // the same file may be chosen again
    void sending.send(list);
  };
  const accept = limits.extensions.map((one) => `.${one}`).join(',') + ',.jpeg,image/jpeg,image/png,application/pdf';
  return (
    <>
      {sending.now ? (
        <div className="f-sending">
          <label>{t('filing.papers.sending', { name: sending.now.name })} <progress max={1} value={sending.now.share}>{Math.round(sending.now.share * 100)} %</progress></label>
          <Button size="small" onClick={sending.now.abort}>{t('filing.papers.stop')}</Button>
        </div>
      ) : (
        <div className="p-acts">
          <Button id={id} onClick={() => chooser.current?.click()} aria-label={t(hasFiles ? 'filing.papers.moreFor' : 'filing.papers.chooseFor', { name })}>{t(hasFiles ? 'filing.papers.more' : 'filing.papers.choose')}</Button>
          <Button className="f-camera" onClick={() => camera.current?.click()} aria-label={t('filing.papers.cameraFor', { name })}>{t('filing.papers.camera')}</Button>
        </div>
      )}
      <input ref={chooser} type="file" hidden multiple accept={accept} aria-label={t('filing.papers.chooseFor', { name })} onChange={chosen} />
      <input ref={camera} type="file" hidden accept="image/*" capture="environment" aria-label={t('filing.papers.cameraFor', { name })} onChange={chosen} />
      {sending.tooLarge ? <div className="error" role="alert">{t('filing.papers.tooLarge', { name: sending.tooLarge, each: megabytes(limits.bytesOfFile) })}</div> : null}
      {sending.problem ? <ProblemNotice problem={sending.problem} /> : null}
    </>
  );
}

interface Sending {
  readonly name: string;
  readonly share: number;
  readonly abort: () => void;
}
/** Files go one after the other: over a slow line two at once are none. */
function useSending(held: HeldDraft, component: string, limits: FileLimits) {
  const [now, setNow] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const send = async (files: readonly File[]) => {
    setProblem(null);
    setTooLarge(null);
    for (const file of files) {
      if (file.size > limits.bytesOfFile) {
        setTooLarge(file.name);
        continue;
      }
      let isStopped = false;
      setNow({ name: file.name, share: 0, abort: () => undefined });
      const answer = await upload({
        draftId: held.draft.id, component, file,
        onBegun: (abort) => setNow((before) => before && { ...before, abort: () => { isStopped = true; abort(); } }),
        onProgress: (share) => setNow((before) => before && { ...before, share }),
      });
      if (!answer.ok && !isStopped) setProblem(answer.error);
    }
    await held.refresh();
    setNow(null);
  };
  return { now, problem, tooLarge, send };
}

/** Where the procedure knows a case in which the paper need not come. */
function WhyNot({ id, said, onSay }: { readonly id: string; readonly said: PaperHandedOver | undefined; readonly onSay: (why: string | null) => void }) {
  const { t } = useTexts();
  const isTicked = said?.missingBecause !== undefined;
  return (
    <div>
      <label className="m-check"><input type="checkbox" checked={isTicked} onChange={(event) => onSay(event.currentTarget.checked ? '' : null)} /> {t('filing.papers.notNeeded')}</label>
      {isTicked ? <TextField id={id} label={t('filing.papers.why')} hint={t('filing.papers.whyHint')} required maxLength={500} value={said?.missingBecause ?? ''} onChange={(event) => onSay(event.currentTarget.value)} /> : null}
    </div>
  );
}

const withPaper = (papers: readonly PaperHandedOver[], code: string, why: string | null): readonly PaperHandedOver[] => [
  ...papers.filter((paper) => paper.code !== code),
  ...(why === null ? [] : [{ code, missingBecause: why }]),
];
