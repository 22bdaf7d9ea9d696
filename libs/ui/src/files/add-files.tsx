import { type ChangeEvent, useRef, useState } from 'react';
import type { FileLimits, FileView } from '@app/contracts';
import type { Problem } from '../api/problem.js';
import { Button } from '../kit/button.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { useTexts } from '../texts/texts.js';
import { upload } from './upload.js';

export interface AddFilesProps {
  /** Of the button, for summaries that lead to it. */
  readonly id?: string;
  /** Address of the files of a draft or a dossier. */
  readonly to: string;
  readonly component: string;
  /** What the paper is called. */
  readonly name: string;
  readonly limits: FileLimits;
  readonly hasFiles: boolean;
  /** Each file that arrived, as soon as it has. */
  readonly onAdded: (file: FileView) => void | Promise<unknown>;
}
/** The ways to hand in a paper as a file: chosen, or taken with the camera where there is one to hold. */
export function AddFiles({ id, name, hasFiles, ...wanted }: AddFilesProps) {
  const { t } = useTexts();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { limits } = wanted;
  const sending = useSending(wanted);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const list = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = ''; // the same file may be chosen again
    void sending.send(list);
  };
  const accept = limits.extensions.map((one) => `.${one}`).join(',') + ',.jpeg,image/jpeg,image/png,application/pdf';
  return (
    <>
      {sending.now ? (
        <div className="m-sending">
          <label>{t('filing.papers.sending', { name: sending.now.name })} <progress max={1} value={sending.now.share}>{Math.round(sending.now.share * 100)} %</progress></label>
          <Button size="small" onClick={sending.now.abort}>{t('filing.papers.stop')}</Button>
        </div>
      ) : (
        <div className="m-adding">
          <Button id={id} onClick={() => chooser.current?.click()} aria-label={t(hasFiles ? 'filing.papers.moreFor' : 'filing.papers.chooseFor', { name })}>{t(hasFiles ? 'filing.papers.more' : 'filing.papers.choose')}</Button>
          <Button className="camera" onClick={() => camera.current?.click()} aria-label={t('filing.papers.cameraFor', { name })}>{t('filing.papers.camera')}</Button>
        </div>
      )}
      <input ref={chooser} type="file" hidden multiple accept={accept} aria-label={t('filing.papers.chooseFor', { name })} onChange={chosen} />
      <input ref={camera} type="file" hidden accept="image/*" capture="environment" aria-label={t('filing.papers.cameraFor', { name })} onChange={chosen} />
      {sending.tooLarge ? <div className="m-field"><div className="error" role="alert">{t('filing.papers.tooLarge', { name: sending.tooLarge, each: megabytes(limits.bytesOfFile) })}</div></div> : null}
      {sending.problem ? <ProblemNotice problem={sending.problem} /> : null}
    </>
  );
}

interface Sending {
  readonly name: string;
  readonly share: number;
  readonly abort: () => void;
}
/** Files go one after the other: over a slow line two at once are none. What is too large is not sent at all. */
function useSending({ to, component, limits, onAdded }: Pick<AddFilesProps, 'to' | 'component' | 'limits' | 'onAdded'>) {
  const [now, setNow] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const sendOne = async (file: File): Promise<void> => {
    let isStopped = false;
    setNow({ name: file.name, share: 0, abort: () => undefined });
    const answer = await upload({
      to, component, file,
      onBegun: (abort) => setNow((before) => before && { ...before, abort: () => { isStopped = true; abort(); } }),
      onProgress: (share) => setNow((before) => before && { ...before, share }),
    });
    if (answer.ok) await onAdded(answer.value);
    else if (!isStopped) setProblem(answer.error);
  };
  const send = async (files: readonly File[]) => {
    setProblem(null);
    setTooLarge(null);
    for (const file of files) {
      if (file.size > limits.bytesOfFile) setTooLarge(file.name);
      else await sendOne(file);
    }
    setNow(null);
  };
  return { now, problem, tooLarge, send };
}

export const megabytes = (bytes: number): string => String(Math.round((bytes / (1024 * 1024)) * 10) / 10).replace('.', ',');
