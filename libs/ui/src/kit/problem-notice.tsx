import type { Problem } from '../api/problem.js';
import { useTexts } from '../texts/texts.js';
import { Button } from './button.js';
import { CopyButton } from './copy-button.js';

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
        {onRetry && problem.status !== MISSING ? <Button size="small" onClick={onRetry}>{t('frame.retry')}</Button> : null}
        {correlationId ? <CorrelationId id={correlationId} /> : null}
      </div>
    </section>
  );
}

function CorrelationId({ id }: { readonly id: string }) {
  const { t } = useTexts();
  return <span>{t('frame.problem.number')} <code>{id}</code> <CopyButton text={id} look="quiet" /></span>;
}

/** Asked again it is missing again. */
const MISSING = 404;

const isUnreachable = ({ code }: Problem): boolean => code === 'ui.unreachable';

function adviceFor(problem: Problem) {
  const { status, code } = problem;
  if (isUnreachable(problem)) return 'frame.problem.adviceOffline';
  if (status === 401) return 'frame.problem.adviceLogIn';
  if (code === 'identity.step_up_needed') return 'frame.problem.adviceProve';
  if (status === 403) return 'frame.problem.adviceForbidden';
  if (status === 404) return 'frame.problem.adviceMissing';
  if (status === 409) return 'frame.problem.adviceChanged';
  if (status === 429) return 'frame.problem.adviceWait';
  return status >= 500 || status === 0 ? 'frame.problem.adviceServer' : 'frame.problem.adviceCorrect';
}
