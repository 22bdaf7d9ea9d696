import { Button, formatMoment, type Problem, ProblemNotice, useTexts } from '@app/ui';
import { useLookAgain } from './use-desk.js';

/** Why an act was not done. Where somebody was faster: who, when, and the dossier as it is now. */
export function ActProblem({ problem, code, onLooked }: { readonly problem: Problem; readonly code: string; readonly onLooked: () => void }) {
  const { t } = useTexts();
  const lookAgain = useLookAgain();
  if (problem.code !== 'dossiers.changed_meanwhile') return <ProblemNotice problem={problem} />;
  const { wonBy, wonAt, wonByUnit, wonByAsker } = problem.params as { readonly wonBy?: string | null; readonly wonAt?: string; readonly wonByUnit?: { readonly vi: string } | null; readonly wonByAsker?: boolean };
  const at = wonAt ? formatMoment(wonAt) : '';
  const who = wonByAsker ? t('desk.race.you') : (wonBy ?? wonByUnit?.vi ?? t('desk.race.somebody'));
  return (
    <section className="m-problem" role="alert">
      <h2>{t('desk.race.title', { who, at })}</h2>
      <p>{t('desk.race.advice')}</p>
      <div className="m-foot"><Button size="small" onClick={() => void lookAgain(code).then(onLooked)}>{t('desk.race.reload')}</Button></div>
    </section>
  );
}
