import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button, type Problem, ProblemNotice, useTexts } from '@app/ui';

interface AskFirstProps {
  /** The act as a question, naming whom or what it is done to. */
  readonly title: string;
  /** What it does. */
  readonly children: ReactNode;
  /** Its verb: the one button that does it. */
  readonly go: string;
  readonly isBusy: boolean;
  readonly problem?: Problem | null;
  readonly onGo: () => void;
  readonly onClose: () => void;
}
/**
 * Over the page, before something is done that is felt at once: Escape and “rather not” leave everything as it is, and the focus returns. Who presses Enter
 * twice does nothing twice: the focus begins on “rather not”. While the act is under way it cannot be left, as if it had not been begun.
 */
export function AskFirst({ title, children, go, isBusy, problem, onGo, onClose }: AskFirstProps) {
  const { t } = useTexts();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it goes: the focus returns to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLButtonElement>('.m-foot > :last-child')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="m-dialog" aria-labelledby={heading} onCancel={(event) => { event.preventDefault(); if (!isBusy) onClose(); }}>
      <div className="m-form">
        <h2 id={heading}>{title}</h2>
        <p>{children}</p>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <div className="m-foot">
          <Button look="danger" isBusy={isBusy} onClick={onGo}>{go}</Button>
          <Button look="quiet" disabled={isBusy} onClick={onClose}>{t('frame.ask.not')}</Button>
        </div>
      </div>
    </dialog>
  );
}
