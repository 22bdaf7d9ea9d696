import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { FilingProblem, FormDefinition } from '@app/contracts';
import { Button, classes, useTexts } from '@app/ui';
import type { Pledge } from './pledges.js';
import { pathOf, placeOf } from './steps.js';
import { questionOf, useWords } from './words.js';

/** What has to be put right before it can be sent, each with the way to its page. */
export function Wrong({ problems, draftId, form }: { readonly problems: readonly FilingProblem[]; readonly draftId: string; readonly form: FormDefinition }) {
  const { t, pick } = useTexts();
  const words = useWords(form);
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

interface DeclareProps {
  /** In the words of the law's form; where it has none, one that says the same. */
  readonly pledges: readonly Pledge[];
  readonly isBusy: boolean;
  readonly onSend: () => void;
}
/** The last word of who files, given here and nowhere before, and the button. */
export function Declare({ pledges, isBusy, onSend }: DeclareProps) {
  const { t, pick } = useTexts();
  const [made, setMade] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const asked = pledges.length > 0 ? pledges.map(({ path, field }) => ({ path, words: pick(field.label) })) : [{ path: 'declare', words: t('filing.check.declare') }];
  const missing = asked.filter(({ path }) => !made.has(path));
  const press = () => {
    setTried(true);
    if (missing.length === 0) onSend();
    else document.getElementById(missing[0]?.path ?? '')?.focus();
  };
  const set = (path: string, isMade: boolean) => setMade((before) => new Set(isMade ? [...before, path] : [...before].filter((one) => one !== path)));
  return (
    <div className="m-form">
      {asked.map(({ path, words }) => (
        <Tick key={path} path={path} words={words} isMade={made.has(path)} error={isTried && !made.has(path) ? t('filing.check.declareMissing') : undefined} onChange={(isMade) => set(path, isMade)} />
      ))}
      <Button look="go" isBusy={isBusy} onClick={press}>{t('filing.check.send')}</Button>
    </div>
  );
}

interface TickProps {
  readonly path: string;
  readonly words: string;
  readonly isMade: boolean;
  readonly error: string | undefined;
  readonly onChange: (isMade: boolean) => void;
}
function Tick({ path, words, isMade, error, onChange }: TickProps) {
  return (
    <div className={classes('m-field', error && 'has-error')}>
      <label className="m-check m-pledge">
        <input id={path} type="checkbox" checked={isMade} aria-invalid={error ? true : undefined} aria-describedby={error ? `${path}-error` : undefined} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>{words}</span>
      </label>
      {error ? <div className="error" id={`${path}-error`} role="alert">{error}</div> : null}
    </div>
  );
}
