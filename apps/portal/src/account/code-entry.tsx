import { useEffect, useRef, useState } from 'react';
import type { Result } from '@app/kernel';
import { Button, type components, deviceNow, type Problem, TextField, useTexts } from '@app/ui';
import { DemoMessages } from './demo-messages.js';
import { useCountdown } from './use-countdown.js';

export type CodeRequest = components['schemas']['CodeRequestDto'];
const CODE_SECONDS = 300;
const RESEND_SECONDS = 30;
export const TRIES = 5;

interface CodeEntryProps {
  readonly request: CodeRequest;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly error: string | undefined;
  /** Wrong codes so far, since the last sending. */
  readonly wrong: number;
  readonly resend: () => Promise<Result<CodeRequest, Problem>>;
  readonly onResent: (request: CodeRequest) => void;
  readonly onProblem: (problem: Problem) => void;
}
/** The six digits, how long they are good, how many tries are left, and another sending. */
export function CodeEntry({ request, code, onCode, error, wrong, resend, onResent, onProblem }: CodeEntryProps) {
  const { t } = useTexts();
  const [ends, setEnds] = useState(() => endsOf(request));
  const [mayResendAt, setMayResendAt] = useState(() => performance.now() + RESEND_SECONDS * 1_000);
  const [isAgain, setAgain] = useState(false);
  const left = useCountdown(ends);
  const wait = useCountdown(mayResendAt);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const again = async () => {
    const answer = await resend();
    if (!answer.ok) {
      const seconds = Number(answer.error.params['retryAfterSeconds']);
      if (seconds > 0) setMayResendAt(performance.now() + seconds * 1_000);
      return onProblem(answer.error);
    }
    setEnds(endsOf(answer.value));
    setMayResendAt(performance.now() + RESEND_SECONDS * 1_000);
    setAgain(true);
    onResent(answer.value);
  };
  const tries = Math.max(0, TRIES - wrong);
  return (
    <div className="a-code" ref={place}>
      <p role="status">{isAgain ? t('account.code.resent') : request.sentTo ? t('account.code.sentTo', { number: request.sentTo }) : t('account.code.sentSomewhere')}</p>
      <DemoMessages />
      <TextField id="code" label={t('account.code.label')} error={error} required inputMode="numeric" autoComplete="one-time-code" maxLength={6} className="m-short" value={code} onChange={(event) => onCode(event.currentTarget.value.replace(/\D/g, ''))} />
      <p className="p-lead">
        {left === 0 ? t('account.code.over') : tries === 0 ? t('account.code.noTries') : t('account.code.left', { time: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })}
        {wrong > 0 && tries > 0 && left > 0 ? ` ${t('account.code.tries', { count: tries })}` : ''}
      </p>
      <div><Button size="small" disabled={wait > 0} onClick={() => void again()}>{wait > 0 ? t('account.code.resendIn', { seconds: wait }) : t('account.code.resend')}</Button></div>
    </div>
  );
}

/** By the server's time where the device's agrees with it; a clock that is off changes nothing but this hint. */
function endsOf({ codeExpiresAt }: CodeRequest): number {
  const seconds = (Date.parse(codeExpiresAt) - deviceNow()) / 1_000;
  return performance.now() + (seconds > 0 && seconds <= CODE_SECONDS ? seconds : CODE_SECONDS) * 1_000;
}
