import { type FormEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { type ProofKind, whenProofIsNeeded } from '../api/proof.js';
import { Button } from '../kit/button.js';
import { TextField } from '../kit/field.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { useTexts } from '../texts/texts.js';

interface Wanted {
  readonly by: ProofKind;
  readonly settle: (isShown: boolean) => void;
}

/** Stands once in the frame, or on the page that needs it. Asks whoever is there, where a request needs it, to show again who they are; then the request goes on by itself. */
export function ProveAgain() {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => {
    whenProofIsNeeded((by) => new Promise((settle) => setWanted({ by, settle })));
    return () => whenProofIsNeeded(null);
  }, []);
  if (wanted === null) return null;
  const close = (isShown: boolean) => {
    setWanted(null);
    wanted.settle(isShown);
  };
  return <Question by={wanted.by} onClose={close} />;
}

/** Over everything else there is, with the focus in it; Escape is “rather not”. */
function Question({ by, onClose }: { readonly by: ProofKind; readonly onClose: (isShown: boolean) => void }) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // Whoever typed nothing, or something wrong, types it there.
    const retype = () => dialog.current?.querySelector('input')?.select();
    if (shown.trim() === '') return retype();
    setBusy(true);
    const answer = await asked(api.POST('/api/auth/step-up', { body: { shown } }));
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.error);
      return retype();
    }
    // Closed before it goes: the focus returns to where it came from.
    dialog.current?.close();
    onClose(true);
  };
  const cancel = (event?: SyntheticEvent) => {
    event?.preventDefault();
    dialog.current?.close();
    onClose(false);
  };
  const typed = by === 'code' ? ({ autoComplete: 'one-time-code', autoCapitalize: 'characters', spellCheck: false, maxLength: 20, className: 'm-short' } as const) : ({ type: 'password', autoComplete: 'current-password', maxLength: 256 } as const);
  return (
    <dialog ref={dialog} className="m-dialog" aria-labelledby="prove-title" onCancel={cancel}>
      <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="prove-title">{t('frame.prove.title')}</h2>
        <p>{t(`frame.prove.lead.${by}`)}</p>
        {problem && !isOfField(problem) ? <ProblemNotice problem={problem} /> : null}
        <TextField id="prove" label={t(`frame.prove.${by}`)} error={isTried && shown.trim() === '' ? t(`frame.prove.missing.${by}`) : problem && isOfField(problem) ? problem.detail : undefined} required {...typed} value={shown} onChange={(event) => setShown(event.currentTarget.value)} />
        <div className="m-foot">
          <Button type="submit" look="go" isBusy={isBusy}>{t('frame.prove.go')}</Button>
          <Button look="quiet" onClick={() => cancel()}>{t('frame.prove.not')}</Button>
        </div>
      </form>
    </dialog>
  );
}

/** What was typed is wrong: said where it is typed again. */
const isOfField = ({ code }: Problem): boolean => code === 'identity.totp_wrong' || code === 'identity.wrong_password';
