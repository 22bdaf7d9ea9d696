import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { DemoPeople, knowSession, logIn, type Problem, ProblemNotice, Skeleton, useSession, useTexts } from '@app/ui';

/** What only somebody can see who is logged in; nobody is told how to, and comes back here afterwards. */
export function NeedLogIn({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTexts();
  const session = useSession();
  const { pathname, search } = useLocation();
  const here = encodeURIComponent(pathname + search);
  useEffect(() => void knowSession(), []);
  if (session.state === 'there') return <>{children}</>;
  return (
    <div className="p-narrow p-gap">
      <h1>{title}</h1>
      {session.state === 'unknown' ? <Skeleton lines={3} /> : (
        <>
          <p className="p-lead">{t('filing.needLogIn')}</p>
          <p className="p-acts">
            <Link className="m-btn go" to={`/account/log-in?to=${here}`}>{t('filing.logIn')}</Link>
            <Link className="m-btn" to={`/account/register?to=${here}`}>{t('filing.register')}</Link>
          </p>
          <OfferedPeople />
        </>
      )}
    </div>
  );
}

/** Of a demo; elsewhere nothing is drawn. */
function OfferedPeople() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const enter = async (...given: Parameters<typeof logIn>) => {
    setBusy(true);
    const answer = await logIn(...given);
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
  };
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <DemoPeople kind="CITIZEN" isBusy={isBusy} onChosen={(...given) => void enter(...given)} />
    </>
  );
}
