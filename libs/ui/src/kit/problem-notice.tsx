import { useState } from 'react';
import type { Problem } from '../api/problem.js';
import { useTexts } from '../texts/texts.js';
import { Button } from './button.js';
import { CheckIcon, CopyIcon } from './icons.js';

export interface ProblemNoticeProps {
  readonly problem: Problem;
  /** What to do next, in the words of this page; without it the general advice for the kind of problem. */
  readonly advice?: string;
  readonly onRetry?: () => void;
}

/** What happened, what to do, and the number to tell the office. Never clears what was typed. */
export function ProblemNotice({ problem, advice, onRetry }: ProblemNoticeProps) {
  const { t } = useTexts();
  const { title, detail, correlationId } = problem;
  // Where there is one thing wrong, the heading has said it.
  const errors = problem.errors.filter(({ message }) => message !== detail);
  return (
    <section className="m-problem" role="alert">
      <h2>{detail || title || t(isUnreachable(problem) ? 'frame.problem.unreachable' : 'frame.problem.unreadable')}</h2>
      {errors.length > 0 ? <ul>{errors.map((error) => <li key={`${error.field} ${error.code}`}>{error.message}</li>)}</ul> : null}
      <p>{advice ?? t(adviceFor(problem))}</p>
      <div className="m-foot">
        {onRetry ? <Button size="small" onClick={onRetry}>{t('frame.retry')}</Button> : null}
        {correlationId ? <CorrelationId id={correlationId} /> : null}
      </div>
    </section>
  );
}

function CorrelationId({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(id).then(() => setCopied(true), () => setCopied(false));
  return (
    <span>
      {t('frame.problem.number')} <code>{id}</code>{' '}
      <Button look="quiet" size="small" onClick={copy} aria-live="polite">
        {isCopied ? <CheckIcon /> : <CopyIcon />} {t(isCopied ? 'frame.copied' : 'frame.copy')}
      </Button>
    </span>
  );
}

const isUnreachable = ({ code }: Problem): boolean => code === 'ui.unreachable';

function adviceFor(problem: Problem) {
  const { status } = problem;
  if (isUnreachable(problem)) return 'frame.problem.adviceOffline';
  if (status === 401) return 'frame.problem.adviceLogIn';
  if (status === 403) return 'frame.problem.adviceForbidden';
  if (status === 404) return 'frame.problem.adviceMissing';
  if (status === 409) return 'frame.problem.adviceChanged';
  if (status === 429) return 'frame.problem.adviceWait';
  return status >= 500 || status === 0 ? 'frame.problem.adviceServer' : 'frame.problem.adviceCorrect';
}
