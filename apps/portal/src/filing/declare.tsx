import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { FilingProblem, FormDefinition } from '@app/contracts';
import { Button, classes, useTexts } from '@app/ui';
import { pathOf, placeOf } from './steps.js';
import { questionOf, useWords } from './words.js';

/** What has to be put right before it can be sent, each with the way to its page. */
export function Wrong({ problems, draftId, form }: { readonly problems: readonly FilingProblem[]; readonly draftId: string; readonly form: FormDefinition }) {
  const { t, pick } = useTexts();
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="m-summary" id="wrong" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('filing.check.wrong', { count: problems.length })}</h2>
      <ul>
        {problems.map((one) => {
          const { step, section } = placeOf(one.field);
          const question = questionOf(form, one.field);
          return <li key={one.field + one.code}><Link to={`${pathOf(draftId, step, section)}?back=check`}>{question ? `${pick(question)}: ` : ''}{words(one)}</Link></li>;
        })}
      </ul>
    </div>
  );
}

/** The last word of who files, and the button. */
export function Declare({ isBusy, isReady, onSend }: { readonly isBusy: boolean; readonly isReady: boolean; readonly onSend: () => void }) {
  const { t } = useTexts();
  const [isTrue, setTrue] = useState(false);
  const [isTried, setTried] = useState(false);
  const error = isTried && !isTrue ? t('filing.check.declareMissing') : undefined;
  const press = () => {
    setTried(true);
    if (isTrue) onSend();
    else document.getElementById('declare')?.focus();
  };
  return (
    <div className="m-form">
      <div className={classes('m-field', error && 'has-error')}>
        <label className="m-check m-pledge">
          <input id="declare" type="checkbox" checked={isTrue} aria-invalid={error ? true : undefined} aria-describedby={error ? 'declare-error' : undefined} onChange={(event) => setTrue(event.currentTarget.checked)} />
          <span>{t('filing.check.declare')}</span>
        </label>
        {error ? <div className="error" id="declare-error" role="alert">{error}</div> : null}
      </div>
      <Button look="go" isBusy={isBusy || !isReady} onClick={press}>{t('filing.check.send')}</Button>
    </div>
  );
}
