import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { FilingProblem, FilingProcedureView } from '@app/contracts';
import { never } from '@app/kernel';
import { type Asks, Button, ErrorSummary, FormContext, LogInForm, type Places, type Problem, ProblemNotice, usePageTitle, useTexts } from '@app/ui';
import { ApplicantStep } from './applicant-step.js';
import { CheckStep } from './check-step.js';
import { ContentStep } from './content-step.js';
import { FeesStep } from './fees-step.js';
import { checkDraft } from './filing-api.js';
import { LeftOut } from './left-out.js';
import { PapersStep } from './papers-step.js';
import { SampleOffer } from './sample-offer.js';
import { SavedWhen } from './saved-when.js';
import { pathOf, type Step, STEP_COUNT, stepOf, STEPS } from './steps.js';
import type { StepProps } from './step-props.js';
import type { HeldDraft } from './use-draft.js';
import { questionOf, useWords } from './words.js';

interface FrameProps {
  readonly held: HeldDraft;
  readonly procedure: FilingProcedureView;
  readonly places: Places;
  readonly asks: Asks;
}

const NONE: readonly FilingProblem[] = [];

/** What stands around every step: where one is, what is saved, what is wrong. */
export function DraftFrame({ held, procedure, places, asks }: FrameProps) {
  const { t, pick } = useTexts();
  const words = useWords(procedure.form);
  const { step: named, section } = useParams();
  const step = stepOf(named) ?? 'applicant';
  usePageTitle(`${t(`filing.step.${step}`)} · ${pick(procedure.name)}`);
  const [found, setFound] = useState<{ readonly at: string; readonly problems: readonly FilingProblem[] }>({ at: '', problems: [] });
  const { isBusy, problem, goOn, clear } = useGoingOn(held, (at, problems) => setFound({ at, problems }));
  const here = `${step}/${section ?? ''}`;
  const { save } = held;
  useEffect(() => {
    clear();
    // Where to go on another day; what the page shows next hangs on what was typed before.
    void save(step);
  }, [here, step, clear, save]);
  const problems = found.at === here ? found.problems : NONE;
  const surroundings = useMemo(
    () => ({ places, agency: procedure.agency, errors: new Map(problems.map((one) => [one.field, words(one)] as const)) }),
    [places, procedure, problems, words],
  );
  const shown = useMemo(() => problems.map((one) => {
    const question = questionOf(procedure.form, one.field);
    return { field: one.field, message: question ? `${pick(question)}: ${words(one)}` : words(one) };
  }), [problems, words, pick, procedure]);
  const props: StepProps = {
    held, procedure, asks,
    goOn: (page, to) => void goOn(here, page, to),
    buttons: (page, to) => <Button look="go" isBusy={isBusy} onClick={() => void goOn(here, page, to)}>{page === 'receiving' ? <Words of="toCheck" /> : <Words of="next" />}</Button>,
  };
  return (
    <FormContext.Provider value={surroundings}>
      <div className="p-narrow f-page">
        <header className="f-head">
          <p className="p-lead">{pick(procedure.name)} · {pick(held.draft.agency.name)}</p>
          <Progress step={step} draftId={held.draft.id} />
        </header>
        <Ended held={held} />
        <LeftOut dropped={held.dropped} />
        {problem && problem.status !== 401 ? <ProblemNotice problem={problem} /> : null}
        <ErrorSummary errors={shown} />
        {step === 'check' ? null : <SampleOffer held={held} procedure={procedure} asks={asks} />}
        {contentOf(step, props)}
        <SavedWhen saving={held.saving} onRetry={() => void held.save()} />
      </div>
    </FormContext.Provider>
  );
}

function contentOf(step: Step, props: StepProps): ReactNode {
  switch (step) {
    case 'applicant': return <ApplicantStep {...props} />;
    case 'content': return <ContentStep {...props} />;
    case 'papers': return <PapersStep {...props} />;
    case 'fees': return <FeesStep {...props} />;
    case 'check': return <CheckStep {...props} />;
    default: return never(step);
  }
}

function Words({ of }: { readonly of: 'next' | 'toCheck' }) {
  const { t } = useTexts();
  return <>{t(`filing.go.${of}`)}</>;
}

function useGoingOn(held: HeldDraft, tell: (at: string, problems: readonly FilingProblem[]) => void) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const telling = useRef(tell);
  const isBack = params.get('back') === 'check';
  const goOn = async (here: string, page: string, to: string) => {
    setBusy(true);
    setProblem(null);
    const saved = await held.save();
    const checked = saved.ok ? await checkDraft(held.draft.id, page) : saved;
    setBusy(false);
    if (!checked.ok) return setProblem(checked.error);
    const problems = 'problems' in checked.value ? checked.value.problems : [];
    telling.current(here, problems);
    // Who came to put one thing right goes back to where it was read.
    if (problems.length === 0) await navigate(isBack ? pathOf(held.draft.id, 'check') : to);
  };
  const [clear] = useState(() => () => setProblem(null));
  return { isBusy, problem, goOn, clear };
}

/** The session ended while one typed: log in on the spot, and nothing is lost. */
function Ended({ held }: { readonly held: HeldDraft }) {
  const { t } = useTexts();
  const { saving, save } = held;
  if (saving.state !== 'problem' || saving.problem.status !== 401) return null;
  return (
    <section className="m-sheet f-box f-note" aria-labelledby="ended">
      <h2 id="ended">{t('filing.ended')}</h2>
      <p>{t('filing.endedText')}</p>
      <LogInForm people="CITIZEN" onLoggedIn={() => void save()} />
    </section>
  );
}

function Progress({ step, draftId }: { readonly step: Step; readonly draftId: string }) {
  const { t } = useTexts();
  const at = STEPS.indexOf(step);
  return (
    <nav className="f-progress" aria-label={t('filing.progress')}>
      <p><strong>{t('filing.stepOf', { number: at + 1, count: STEP_COUNT })}</strong> · {t(`filing.step.${step}`)}</p>
      <ol>
        {STEPS.map((one, index) => (
          <li key={one} className={index < at ? 'done' : index === at ? 'here' : undefined}>
            <Link to={pathOf(draftId, one)} aria-current={index === at ? 'step' : undefined}><span>{index + 1}. {t(`filing.step.${one}`)}</span></Link>
          </li>
        ))}
        <li><span className="f-last">{STEP_COUNT}. {t('filing.step.sent')}</span></li>
      </ol>
    </nav>
  );
}
